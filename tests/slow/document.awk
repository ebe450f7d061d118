# document.awk - a row of a table in tests/slow made into a document of about `size` bytes.
#
# Columns, ended by tabs: options; what the document begins with; what it says over and over
# ('#': a number, another each time), and what follows that; the last two may come again.
# \n \t \r \f \\ and \ooo stand for bytes.
function bytes(s,	out, at, c) {
	out = ""
	while ((at = index(s, "\\")) > 0) {
		c = substr(s, at + 1, 1)
		out = out substr(s, 1, at - 1)
		if (c in escapes)
			out = out escapes[c]
		else
			out = out sprintf("%c", c * 64 + substr(s, at + 2, 1) * 8 + substr(s, at + 3, 1))
		s = substr(s, at + (c in escapes ? 2 : 4))
	}
	return out s
}

function say(s)
{
	printf "%s", s
	said += length(s)
}

function say_over_and_over(s, until,	i, k, n, between)
{
	n = split(s, between, "#")
	for (i = 0; said < until; i++) {
		say(between[1])
		for (k = 2; k <= n; k++)
			say(i between[k])
	}
}

BEGIN {
	FS = "\t"
	escapes["n"] = "\n"
	escapes["t"] = "\t"
	escapes["r"] = "\r"
	escapes["f"] = "\f"
	escapes["\\"] = "\\"
}

{
	said = 0
	say(bytes($2))
	for (i = 3; i < NF; i += 2) {
		say_over_and_over(bytes($i), int(size * (i - 1) / (NF - 2)))
		say(bytes($(i + 1)))
	}
}
