# The literal blocks of an mdoc page's EXAMPLES that begin with a command, as they
# are printed.
/^\.Sh / { examples = $0 == ".Sh EXAMPLES" }
examples && /^\.Bd -literal/ { inside = 1; next }
/^\.Ed/ { inside = is_session = 0 }
inside && /^\$ / { is_session = 1 }
inside && is_session {
	sub(/^\\&/, "")
	gsub(/\\\(aq/, "'")
	gsub(/\\\(ha/, "^")
	gsub(/\\\(ti/, "~")
	gsub(/\\\(ga/, "`")
	gsub(/\\e/, "\\")
	print
}
