# bash completion for tsplit, tparse, tclean and tsummarize.
#
# Source it from ~/.bashrc, or install it as ttools in the folder of the
# completions and link the names of the tools to it.  What is offered here is
# what --help names: tests/cli/completions compares the two.

# _ttools_values TOOL OPTION: sets values to the words that the option takes, to
# "<file>" or "<folder>", to "<any>" for anything else, and to nothing for a flag.
_ttools_values()
{
	local formats='page chat-json webvtt srt whatsapp irc mail chat tei table swda congress court hansard fountain play captions prompt plain times notes'

	case $1:$2 in
	*:-f | *:--from) values='auto jsonl' ;;
	*:-t | *:--to) values=jsonl ;;
	*:-o | *:--output | *:--files-from | *:--rejects) values='<file>' ;;
	*:-j | *:--jobs | *:--max-record | *:--encoding) values='<any>' ;;
	*:--offsets) values='bytes chars' ;;
	*) values= ;;
	esac
	case $1:$2 in
	tsplit:-t | tsplit:--to) values+=' text' ;;
	tsplit:--by) values='auto separator header section blank formfeed none' ;;
	tsplit:--separator | tsplit:--header) values='<any>' ;;
	tsplit:--output-dir) values='<folder>' ;;
	tsplit:-f | tsplit:--from) values+=" $formats" ;;
	tparse:-f | tparse:--from) values+=" $formats" ;;
	tsummarize:-f | tsummarize:--from) values+=" $formats" ;;
	tparse:-t | tparse:--to) values+=' messages sharegpt convokit vtt srt tsv csv md text' ;;
	tparse:--role | tparse:--speaker | tparse:--gap) values='<any>' ;;
	tparse:--redact) values='<any>' ;;
	tparse:--map) values='<file>' ;;
	tparse:--drop-flagged | tparse:--as-user | tparse:--as-assistant) values='<any>' ;;
	tclean:-f | tclean:--from) values+=' text html warc' ;;
	tclean:-t | tclean:--to) values+=' text md html' ;;
	tclean:--field | tclean:--min-chars) values='<any>' ;;
	tclean:--learn | tclean:--model) values='<file>' ;;
	tsummarize:-t | tsummarize:--to) values+=' md text html' ;;
	tsummarize:--items | tsummarize:--keyphrases | tsummarize:--sentences | tsummarize:--words) values='<any>' ;;
	tsummarize:--template | tsummarize:--print-template)
		values='article birp dap girp interview meeting notes outline pie session soap' ;;
	esac
}

# _ttools_options TOOL: sets options to all that the tool has.
_ttools_options()
{
	options='-f --from -t --to -o --output -j --jobs --files-from -0 --null --encoding
		--offsets --rejects --strict --max-record --line-buffered --progress --stats --done --skip-done
		--private --no-sandbox -q --quiet -v --verbose -h --help -V --version'
	case $1 in
	tsplit) options+=' --by --separator --header --output-dir --explain --verify' ;;
	tparse) options+=' --detect --role --speaker --fold-captions --merge --gap --drop-flagged --as-user --as-assistant
		--redact --map --verify' ;;
	tclean) options+=' --field --min-chars --precision --recall --links --tables --images --comments --explain
		--only-metadata --repeats --learn --model' ;;
	tsummarize) options+=' --carry --explain --items --keyphrases --print-template --sentences --stats-only
		--template --words' ;;
	esac
}

# Whether "--" stands before the word at hand.
_ttools_ended()
{
	local i

	for ((i = 1; i < COMP_CWORD; i++)); do
		[[ ${COMP_WORDS[i]} == -- ]] && return 0
	done
	return 1
}

_ttools()
{
	local tool=${1##*/} cur=$2 prev=$3 values= options=

	# readline parts "--from=plain" at the sign
	[[ $cur == = ]] && cur=
	[[ $prev == = ]] && prev=${COMP_WORDS[COMP_CWORD - 2]}
	COMPREPLY=()
	_ttools_ended || _ttools_values "$tool" "$prev"
	case $values in
	'<any>') return ;;
	'<file>') ;;
	'<folder>') compopt -o dirnames && return ;;
	?*) options=$values ;;
	'') [[ $cur == -* ]] && ! _ttools_ended && _ttools_options "$tool" ;;
	esac
	if [[ $options ]]; then
		COMPREPLY=($(compgen -W "$options" -- "$cur"))
		# a template may be a file, too
		[[ $prev == --template && ! ${COMPREPLY[*]} ]] && compopt -o default
	else
		compopt -o default
	fi
}

complete -F _ttools tsplit tparse tclean tsummarize
