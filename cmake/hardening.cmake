# What makes a fault in the tools harder to use, of what the compiler and the linker know; for our own
# targets, through `flags`.  tests/hardening.sh reads it back out of what was built.
# Sanitizers look at the same things closer, and bring their own.

include(CheckCCompilerFlag)
include(CheckCSourceCompiles)
include(CheckLinkerFlag)
include(CheckPIESupported)

# Code at a place that is drawn anew at each start.  Libraries of ours end in programs only, where
# -fPIE is cheaper than the -fPIC that CMake would give them.
check_pie_supported(LANGUAGES C)
set(program $<STREQUAL:$<TARGET_PROPERTY:TYPE>,EXECUTABLE>)
set(in_program $<OR:${program},$<STREQUAL:$<TARGET_PROPERTY:TYPE>,STATIC_LIBRARY>>)
if(CMAKE_C_LINK_PIE_SUPPORTED)
  target_compile_options(flags INTERFACE $<${in_program}:-fPIE>)
  target_link_options(flags INTERFACE $<${program}:-pie>)
endif()

# A stack that was written past its end is noticed, and cannot be stepped over in one go.  It takes 1 to
# 1.6 % of the tools' instructions.
foreach(flag -fstack-protector-strong -fstack-clash-protection)
  string(MAKE_C_IDENTIFIER HAS${flag} has)
  check_c_compiler_flag(${flag} ${has})
  if(${has})
    target_compile_options(flags INTERFACE ${flag})
  endif()
endforeach()

# Jumps go to their places only: where the C library was built for it, too, or else no processor ever
# looks (Debian 12's was not), and the marks take 0.5 % for nothing.
set(CMAKE_REQUIRED_FLAGS -fcf-protection)
set(CMAKE_REQUIRED_LINK_OPTIONS -Wl,-z,cet-report=error)
check_c_source_compiles("int main(void) { return 0; }" HAS_CF_PROTECTION)
unset(CMAKE_REQUIRED_FLAGS)
unset(CMAKE_REQUIRED_LINK_OPTIONS)
if(HAS_CF_PROTECTION)
  target_compile_options(flags INTERFACE -fcf-protection)
endif()

# What the linker fills in cannot be written after the start, which takes 130,000 instructions; no
# stack can be run.
foreach(flag -z,relro -z,now -z,noexecstack)
  string(MAKE_C_IDENTIFIER HAS${flag} has)
  check_linker_flag(C -Wl,${flag} ${has})
  if(${has})
    target_link_options(flags INTERFACE -Wl,${flag})
  endif()
endforeach()

# Calls of the C library check the sizes that the compiler knows: 3 knows more than 2, and an older
# C library says that it does not.  It needs an optimising compiler.
set(CMAKE_REQUIRED_FLAGS "-O2 -Werror -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3")
check_c_source_compiles("#include <stdio.h>\nint main(void) { return puts(\"\") < 0; }" HAS_FORTIFY_3)
unset(CMAKE_REQUIRED_FLAGS)
if(HAS_FORTIFY_3)
  set(fortify 3)
else()
  set(fortify 2)
endif()
target_compile_options(flags INTERFACE
  $<$<NOT:$<CONFIG:Debug>>:-U_FORTIFY_SOURCE> $<$<NOT:$<CONFIG:Debug>>:-D_FORTIFY_SOURCE=${fortify}>)
