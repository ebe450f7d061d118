#!/bin/sh
# banned.sh ROOT - calls that we never use, in lib/ and cmd/: they write past
# the end, keep hidden state, or read a number without telling whether it is one.

LC_ALL=C
export LC_ALL

banned='strcpy|strcat|strncpy|strncat|sprintf|vsprintf|stpcpy|strtok|gets|atoi|atol|atof|scanf|sscanf|fscanf|alloca|setjmp|longjmp|rand|tmpnam|mktemp|system|popen'

# offending ROOT: comments and strings are no calls.
offending() {
	(cd "$1" && find lib cmd -name '*.[ch]' | sort | while read -r file; do
		awk -v file="$file" -v banned="$banned" '
		{
			line = $0
			gsub(/\\./, "", line)
			gsub(/"[^"]*"/, "\"\"", line)
			gsub(/\/\*[^*]*\*+([^\/*][^*]*\*+)*\//, " ", line)
			if (comment) {
				if (!sub(/^.*\*\//, "", line)) next
				comment = 0
			}
			if (sub(/\/\*.*$/, "", line)) comment = 1
			sub(/\/\/.*$/, "", line)
			if (line ~ ("(^|[^A-Za-z0-9_])(" banned ")[ \t]*\\("))
				print file ":" NR ": " $0
		}' "$file"
	done)
}

self=$(mktemp -d) || exit 2
trap 'rm -rf "$self"' EXIT
mkdir -p "$self/lib/base" "$self/cmd"
cat > "$self/lib/base/bad.c" <<'END'
	strcpy(a, b);
	n = atoi (argv[1]);
	/* strcpy(a, b) */ snprintf(a, 3, "sprintf(");
	/*
	 * strcat(a, b)
	 */ strtok(a, b);
	my_strcpy(a);
END
echo 'x = sprintf(b, "x");' > "$self/cmd/bad.c"
found=$(offending "$self" | wc -l)
if [ "$found" -ne 4 ]; then
	echo "banned.sh: finds $found of 4 mistakes in its own example:"
	offending "$self"
	exit 2
fi

bad=$(offending "${1:?ROOT}")
if [ -n "$bad" ]; then
	printf '%s\n' "$bad"
	exit 1
fi
