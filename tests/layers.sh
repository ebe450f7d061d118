#!/bin/sh
# layers.sh ROOT - includes point down only (DESIGN, the house): each layer may
# see itself and the layers of its row; cmd/ sees all.  jansson stays in
# lib/model and the reader of chat JSON, PCRE2 in lib/text/rx.c.
# Prints each line that does otherwise, and fails if there is one.

LC_ALL=C
export LC_ALL

rules='
base
text  base
model base text
split base text model
turns base text model split
read  base text model split turns
html  base text model
clean base text model html
cues  base text model
key   base text model
redact base text model key
sum   base text model split turns read cues key
write base text model split turns read
app   base text model split turns read write redact
'

# offending ROOT: the lines that break the rules, as FILE:LINE: REASON
offending() {
	(cd "$1" && find lib cmd -name '*.[ch]' -exec grep -n '^[[:space:]]*#[[:space:]]*include' /dev/null {} +) |
	awk -v rules="$rules" '
	BEGIN {
		n = split(rules, row, "\n")
		for (i = 1; i <= n; i++) {
			m = split(row[i], word, " ")
			if (m) layer[word[1]] = 1
			for (j = 1; j <= m; j++) sees[word[1], word[j]] = 1
		}
	}
	{
		split($0, piece, ":"); file = piece[1]; at = file ":" piece[2]
		split(file, dir, "/"); mine = dir[1] == "cmd" ? "cmd" : dir[2]
		name = $0; sub(/^[^<"]*[<"]/, "", name); sub(/[>"].*$/, "", name)
		if (name ~ /^jansson/ && mine != "model" && file != "lib/read/read_chat_json.c")
			print at ": jansson is for lib/model and lib/read/read_chat_json.c"
		if (name ~ /^pcre2/ && file != "lib/text/rx.c")
			print at ": pcre2 is for lib/text/rx.c"
		if ($0 !~ /include[ \t]*"/)
			next
		if (mine == "cmd" && name !~ /\//)	# a tool of several files has a header of its own
			next
		split(name, to, "/"); theirs = to[1]
		if (!(theirs in layer))
			print at ": \"" name "\" does not name a layer"
		else if (mine != "cmd" && !((mine, theirs) in sees))
			print at ": lib/" mine " must not see lib/" theirs
	}'
}

# A rule that cannot fail proves nothing: here is a small tree with one mistake a line.
self=$(mktemp -d) || exit 2
trap 'rm -rf "$self"' EXIT
mkdir -p "$self/lib/base" "$self/lib/text" "$self/lib/read" "$self/lib/html" "$self/lib/sum" \
	"$self/lib/model" "$self/cmd"
cat > "$self/lib/text/bad.c" <<'END'
#include "app/app.h"
#include "bad.h"
  #  include	<pcre2.h>
#include "text/good.h"
#include <stdio.h>
END
echo '#include "html/tree.h"' > "$self/lib/read/bad.c"
echo '#include "read/reader.h"' > "$self/lib/html/bad.h"
echo '#include "clean/clean.h"' > "$self/lib/sum/bad.c"
echo '#include <jansson.h>' > "$self/lib/read/jansson.c"
echo '#include <jansson.h>' > "$self/lib/model/good.c"
echo '#include <jansson.h>' > "$self/lib/read/read_chat_json.c"
echo '#include "sum/sum.h"' > "$self/cmd/good.c"
found=$(offending "$self" | wc -l)
if [ "$found" -ne 7 ]; then
	echo "layers.sh: finds $found of 7 mistakes in its own example:"
	offending "$self"
	exit 2
fi

bad=$(offending "${1:?ROOT}")
if [ -n "$bad" ]; then
	printf '%s\n' "$bad"
	exit 1
fi
