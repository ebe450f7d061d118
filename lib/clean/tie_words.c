/*
 * Words that tie others together.  Running text is a third and more of them, a menu has
 * hardly any: jusText's one idea.  Unlike there the languages are not kept apart, so
 * that no language has to be known: what is a tie in one of them counts.
 *
 * Sources: Snowball's stop word lists (BSD), cut to the words that are frequent in
 * any text; the stopwords-iso collection (MIT) for Polish, Czech, Greek; the most
 * frequent particles for Chinese and Japanese, where a character is a word.
 */
#include "clean/measure.h"

#include "base/mem.h"
#include "text/words.h"

#include <stdlib.h>

const struct tie_row tie_rows[] = {
	{ "a about after all also an and any are as at be because been before being but by can could "
	  "did do does don't even for from had has have he her him his how i if in into is it it's its "
	  "just like me more most my no not now of on one only or other our out over she should so "
	  "some such than that the their them then there these they this those through to too up us "
	  "was we were what when where which while who will with would you your", "Snowball en" },
	{ "aber als am an auch auf aus bei bis da das dass dem den der des die doch durch ein eine "
	  "einem einen einer er es für hat haben hatte ich ihr im in ist kann man mehr mit nach nicht "
	  "noch nur oder sein sich sie sind so über um und uns von vor war waren was wenn werden wie "
	  "wir wird wurde zu zum zur", "Snowball de" },
	{ "à au aux avec ce ces cette dans de des du elle en est et être il ils je la le les leur lui "
	  "mais ne nous on ont ou où par pas plus pour qu que qui sa se ses son sont sur un une vous "
	  "était été", "Snowball fr" },
	{ "al con como cuando de del desde el ella en entre era es esta este fue ha han hay la las le "
	  "lo los más muy no o para pero por que se ser si sin sobre son su sus también un una y ya",
	  "Snowball es" },
	{ "al alla anche che chi come con da dal dalla degli dei del della delle di e ed era gli ha "
	  "hanno il in io la le lo ma nel nella non per più quella questo se si sono su sul un una",
	  "Snowball it" },
	{ "ao aos as com como da das do dos e ela em entre era essa este foi isso já mais mas na não "
	  "nas no nos o os ou para pela pelo por que se sem ser seu sua são também um uma",
	  "Snowball pt" },
	{ "aan als bij dan dat de die dit door een en er had heeft het hij hun ik in is je maar met "
	  "naar niet nog of om onder ook op over te tot uit van voor was wat werd wij zijn zo",
	  "Snowball nl" },
	{ "att av blev de den det där efter en ett från för har hade han hon i inte jag kan med men "
	  "mot nu när och om på sig sin som så till upp var vid vi är", "Snowball sv" },
	{ "af alle at blev da der det efter eller en er et for fra ham han havde hun i ikke jeg kan "
	  "kunne man med men mig ned nu når og også om op på sig sin skal som så til ud var ved vi vil",
	  "Snowball da" },
	{ "ale bez być był była było co czy dla do gdy go i ich jak jako je jednak jego jej jest "
	  "jeszcze już która które który lub ma mi może na nad nie niż o od on oraz po pod przed przez "
	  "przy się są ta tak także te tego tej ten to tylko tym w we więc z za ze że",
	  "stopwords-iso pl" },
	{ "a aby ale ani až by byl byla být co či do i jak jako je jeho jej jen ještě již jsem jsou k "
	  "kde když která které který na nebo není od po pro před při s se si tak také to u v ve však z "
	  "za ze že", "stopwords-iso cs" },
	{ "а без более бы был была были было быть в вы для до его ее если еще и из или им их к как "
	  "когда которые который ли мы на не нет но о об он она они от по под при с так то только "
	  "у уже что чтобы это я", "Snowball ru" },
	{ "αλλά αν από αυτά αυτή αυτό για δεν είναι ενώ έχει ή η θα και κατά με μετά μέχρι μια να ο "
	  "οι όπως όταν ότι που προς πως σε στα στη στην στις στο στον στους τα τη την της τις το τον του "
	  "τους των ως", "stopwords-iso el" },
	{ "ama bir bu da daha de değil gibi ile için ise kadar ki mi o olan olarak ve veya çok",
	  "stopwords-iso tr" },
	{ "的 了 是 在 和 不 有 我 这 他 也 就 都 上 说 为 到 一 会 对 中 以 你 们 与 而 个 于",
	  "frequent particles, zh" },
	{ "の は に を た が で て と し れ さ も な い", "frequent particles, ja" },
};

const size_t n_tie_rows = N_ELEMS(tie_rows);

struct tie_words *tie_words_new(void)
{
	struct tie_words *set = mem_grow(NULL, 1, sizeof(*set));
	struct slice word;

	memset(set, 0, sizeof(*set));
	for (size_t i = 0; i < n_tie_rows; i++)
		for (struct slice rest = slice_z(tie_rows[i].words); slice_word(&rest, &word);) {
			uint64_t hash = word_hash(word);
			set->slots[tie_slot(set, hash)] = hash;
			word_bits_add(&set->bits, hash);
		}
	return set;
}

void tie_words_free(struct tie_words *set)
{
	free(set);
}
