"""Keys of a name: under which it is found, and from which candidates are proposed. The same in every script.

blocking_keys(analyse("Basix Mekong Foods LLC"))     # ('basiksfodsmekong',)
search_keys("Industrial and Commercial Bank")        # ('bank comercial industrial', 'industrialandcomercialbank', 'icb')
"""

from __future__ import annotations

from interlock.loaders.resolution.names import NameForm, analyse, fold, syllables

__all__ = ["blocking_keys", "equal_key", "search_keys", "search_words"]


def equal_key(form: NameForm) -> str:
    """The words without order; empty where a name has none."""
    return " ".join(sorted(form.folded))


def blocking_keys(form: NameForm, *, spoken: bool = True) -> tuple[str, ...]:
    """One key of all words, order taken away; a Chinese name has one as it is read aloud besides.

    Args:
        form: the name.
        spoken: also the name as read aloud where a Latin name may be pinyin, which meets that of Chinese names.
    """
    if not form.folded:
        return ()
    key = "".join(sorted(form.folded))
    if form.script == "han" or (
        spoken and form.script == "latin" and any(len(syllables(word)) > 1 for word in form.words)
    ):
        read = fold(form.plain)
        return (key, read) if read != key else (key,)
    return (key,)


def search_keys(text: str) -> tuple[str, ...]:
    """Keys of a whole name for an index: words without order, read aloud in order, initials of three words and more.

    Two names that share a key may be one name, in any script, with any legal form; the first key is the most telling.
    """
    form = analyse(text)
    keys = [equal_key(form), fold(form.plain)]
    if len(form.initials) > 2:
        keys.append(form.initials)
    return tuple(dict.fromkeys(key for key in keys if key))


def search_words(text: str) -> tuple[str, ...]:
    """The words of a name as an index holds them: ASCII, folded, translated where they are words of trade."""
    return tuple(dict.fromkeys(analyse(text).folded))
