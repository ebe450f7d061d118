# From --help: a line for each option, "--name", or "--name" and the words that it
# takes.  Two for an option with a letter.
function flush(   words) {
	if (name == "") return
	words = match(text, /: [a-z-]+(, [a-z-]+)*$/) ? substr(text, RSTART + 1) : ""
	gsub(/,/, "", words)
	print "--" name words
	if (letter != "") print "-" letter words
	name = letter = ""
}
/^ +-/ {
	flush()
	if (match($0, /^  -., /)) letter = substr($0, 4, 1)
	match($0, /--[a-z0-9-]+/)
	name = substr($0, RSTART + 2, RLENGTH - 2)
	text = substr($0, RSTART + RLENGTH)
	next
}
/^ / { sub(/^ +/, " "); text = text $0; next }
{ flush() }
END { flush() }
