# What reads our sources without running them, as targets: tidy (.clang-tidy has the checks) and
# cppcheck (tests/cppcheck.txt has what it is not asked).  gcc's analysis is -DANALYZE=ON.

find_program(RUN_CLANG_TIDY run-clang-tidy)
if(RUN_CLANG_TIDY)
  add_custom_target(tidy COMMAND ${RUN_CLANG_TIDY} -quiet -p ${CMAKE_BINARY_DIR}
    "${CMAKE_SOURCE_DIR}/(lib|cmd|tests)/" USES_TERMINAL)
endif()

find_program(CPPCHECK cppcheck)
if(CPPCHECK)
  add_custom_target(cppcheck COMMAND ${CPPCHECK} --std=c11 --enable=warning,performance,portability
    --suppressions-list=tests/cppcheck.txt --quiet --error-exitcode=1 -j2 -I lib lib cmd tests
    WORKING_DIRECTORY ${CMAKE_SOURCE_DIR} USES_TERMINAL)
endif()
