"""Mail: every part that is text is read once, what others wrote before is quoted, and what is only passed on is the message itself."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract
from interlock.loaders.documents.formats.mail_lines import assign
from interlock.loaders.documents.formats.reading import Page, read_document

BODY = "Sohar Steel supplies rails to Kenya."
OWNS = "Nile Dairy owns 40 percent of Senta Foods."
HEAD = "From: The Wire <w@wire.example>\nSubject: Rails\nDate: Tue, 12 Mar 2024 08:30:00 +0300\n"
MIXED = f"{HEAD}MIME-Version: 1.0\nContent-Type: multipart/{{}}; boundary=b\n\n--b\n{{}}\n--b\n{{}}\n--b--\n"
PLAIN = "Content-Type: text/plain; charset=utf-8\n\n{}"
PAGE = "Content-Type: text/html; charset=utf-8\n\n{}"


def read(text: str) -> Page:
    return read_document(text.encode(), "a.eml")


def lines(page: Page, *roles: str) -> list[str]:
    found = [(page.text[block.start : block.end], block.role) for block in page.blocks]
    return [line for line, role in found if role in roles]


def test_every_part_that_is_text_is_read() -> None:
    page = read(MIXED.format("mixed", PLAIN.format(BODY), PLAIN.format(OWNS)))
    assert lines(page, "body") == [BODY, OWNS]
    page = read(MIXED.format("mixed", PAGE.format(f"<p>{BODY}"), PAGE.format(f"<p>{OWNS}")))
    assert lines(page, "body") == [BODY, OWNS]


@pytest.mark.parametrize("plain", [" ", "This mail is a page: see https://wire.example/1"])
def test_of_what_says_the_same_in_two_ways_one_is_read(plain: str) -> None:
    shown = f"<p>{BODY}</p><p>{OWNS}</p>"
    page = read(MIXED.format("alternative", PLAIN.format(plain), PAGE.format(shown)))
    assert lines(page, "body") == [BODY, OWNS]
    same = read(MIXED.format("alternative", PLAIN.format(f"{BODY}\n\n{OWNS}"), PAGE.format(shown)))
    assert lines(same, "body") == [BODY, OWNS]


@pytest.mark.parametrize(
    "above",
    [
        "On Mon, 11 Mar 2024 at 10:15, Ada Fell <ada@fell.example> wrote:",
        "On Mon, 11 Mar 2024 at 10:15, Ada Fell of Orlu Bank <ada@fell.example>\nwrote:",
        "Ada Fell <ada@fell.example> wrote on 11 March 2024:",
        "2024-03-11 10:15 GMT+01:00 Ada Fell <ada@fell.example>:",
        "Am 11.03.2024 um 10:15 schrieb Ada Fell:",
        "Le lun. 11 mars 2024 à 10:15, Ada Fell <ada@fell.example> a écrit :",
    ],
)
def test_who_is_quoted_is_no_party(above: str) -> None:
    page = read(f"{HEAD}\n{BODY}\n\n{above}\n\n> {OWNS}\n")
    assert lines(page, "body") == [BODY]
    assert page.left_out["quoted_line"] == 2 + above.count("\n")
    found = extract(f"{HEAD}\n{BODY}\n\n{above}\n\n> {OWNS}\n".encode(), "a.eml")
    assert [party.name for party in found.parties] == ["Sohar Steel", "Kenya"]


def test_a_sentence_above_a_quotation_is_the_senders_own() -> None:
    page = read(
        f"{HEAD}\nNile Dairy has bought Orlu Mills, as its chairman writes:\n> It is ours.\n"
    )
    assert lines(page, "body") == ["Nile Dairy has bought Orlu Mills, as its chairman writes:"]


@pytest.mark.parametrize(
    "header",
    [
        "-----Original Message-----\nFrom: Ada Fell\nSent: Monday\nSubject: y",
        "From: Ada Fell <ada@fell.example>\nSent: Monday\nTo: x\nSubject: y",
        "*From:* Ada Fell\n*Sent:* Monday\n*To:* x\n*Subject:* y",
        "De : Ada Fell\nEnvoyé : lundi\nÀ : x\nObjet : y",
        "Von: Ada Fell\nGesendet: Montag\nAn: x\nBetreff: y",
        "________________________________\nFrom: Ada Fell\nSent: Monday\nTo: x\nSubject: y",
    ],
)
def test_an_earlier_message_below_an_answer_is_quoted(header: str) -> None:
    page = read(f"{HEAD.replace('Rails', 'Re: Rails')}\n{BODY}\n\n{header}\n\n{OWNS}\n")
    assert lines(page, "body") == [BODY]
    assert OWNS in lines(page, "quoted")


def test_labels_of_a_note_are_no_header_of_a_message() -> None:
    note = f"{BODY}\n\nFrom: Maardu\nTo: Narva\n\n{OWNS}"
    assert OWNS in lines(read(f"{HEAD}\n{note}\n"), "body")


@pytest.mark.parametrize(
    "page",
    [
        '<p>{}</p><div class="gmail_quote"><div class="gmail_attr">Ada wrote:</div><blockquote>{}</blockquote></div>',
        '<p>{}</p><blockquote type="cite"><div>{}</div></blockquote>',
        "<p>{}</p><div><p><b>From:</b> Ada<br><b>Sent:</b> Monday<br><b>To:</b> x<br><b>Subject:</b> y</p></div><p>{}</p>",
    ],
)
def test_what_a_page_quotes_is_quoted(page: str) -> None:
    text = HEAD.replace("Rails", "Re: Rails") + PAGE.format(page.format(BODY, OWNS))
    assert lines(read(text), "body") == [BODY]
    assert OWNS in lines(read(text), "quoted")


def test_a_plain_indented_passage_of_a_page_is_the_senders_own() -> None:
    assert lines(
        read(HEAD + PAGE.format(f"<p>{BODY}</p><blockquote>{OWNS}</blockquote>")), "body"
    ) == [BODY, OWNS]


INNER = "From: Bo Lind <bo@lind.example>\nDate: 3 May 2023 at 08:30\nSubject: Dairies\nTo: Ada\n\n"


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Fwd: Dairies", f"---------- Forwarded message ---------\n{INNER}{OWNS}"),
        ("Dairies", f"FYI\n\nBegin forwarded message:\n\n{INNER}{OWNS}"),
        ("FW: Dairies", f"Please see below.\n\n{INNER}{OWNS}"),
        ("Fwd: Fwd: Dairies", f"---------- Forwarded message ---------\n{HEAD}\n{INNER}{OWNS}"),
    ],
)
def test_a_message_that_is_only_passed_on_is_read_as_it_was_sent(subject: str, text: str) -> None:
    page = read(f"{HEAD.replace('Rails', subject)}\n{text}\n")
    assert OWNS in lines(page, "body")
    assert (page.publisher, page.published, page.title) == ("Bo Lind", "2023-05-03", "Dairies")
    assert page.left_out["header_line"] >= 4


def test_a_message_below_words_of_ones_own_or_an_answer_is_not_read() -> None:
    own = f"{BODY} It has done so for years and will go on to do so for many more.\n\n"
    for subject, above in (("Fwd: Rails", own), ("Re: Rails", "")):
        page = read(f"{HEAD.replace('Rails', subject)}\n{above}{INNER}{OWNS}\n")
        assert OWNS not in lines(page, "body")
        assert (page.publisher, page.published) == ("The Wire", "2024-03-12")


def test_a_mail_that_holds_nothing_but_a_message_is_that_message() -> None:
    inner = f"From: Bo Lind <bo@lind.example>\nSubject: Dairies\nDate: Wed, 3 May 2023 08:30:00 +0000\n\n{OWNS}\n"
    text = f"{HEAD}MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: message/rfc822\n\n{inner}--b--\n"
    page = read(text)
    assert (page.title, page.publisher, page.published) == ("Dairies", "Bo Lind", "2023-05-03")
    assert lines(page, "body") == [OWNS]


NOTICE = (
    "This e-mail and any attachments are confidential and intended for the addressee only. If you have received it in error,\n"
    "please notify Orlu Bank, which is not liable for any loss."
)


@pytest.mark.parametrize(
    ("foot", "reason"),
    [
        ("-- \nAda Fell\nOrlu Bank", "signature_line"),
        ("Kind regards,\n\nAda Fell is head of press of Orlu Bank.", "signature_line"),
        (NOTICE, "confidentiality_line"),
        (f"________________________________\n{NOTICE}", "confidentiality_line"),
        ("________________________________\nThe list of Orlu Bank.", "signature_line"),
    ],
)
def test_the_foot_of_a_mail_names_no_parties(foot: str, reason: str) -> None:
    page = read(f"{HEAD}\n{BODY}\n\n{foot}\n")
    assert lines(page, "body") == [BODY]
    assert page.left_out[reason]


def test_a_rule_between_passages_ends_nothing() -> None:
    long = f"{OWNS} It has held them since its founder sold the dairies of the valley to a fund of Maardu in 2011."
    page = read(f"{HEAD}\n{BODY}\n\n____________________________\n\n{long}\n\n{long}\n")
    assert lines(page, "body").count(long) == 2
    told = read(
        f"{HEAD}\nThis message of Nile Dairy to its owners says that it has bought Orlu Mills.\n"
    )
    assert not told.left_out


def test_lines_that_flow_are_one_paragraph() -> None:
    kind = "Content-Type: text/plain; charset=utf-8; format=flowed{}\n\n"
    flowed = "Sohar Steel supplies \nrails \nto Kenya.\n-- \nAda"
    assert lines(read(HEAD + kind.format("") + flowed), "body") == [BODY]
    flowed = "Sohar Ste \nel supplies  \nrails to Kenya.\n"
    assert lines(read(HEAD + kind.format("; delsp=yes") + flowed), "body") == [BODY]


def test_what_a_page_hides_in_a_mail_is_not_read() -> None:
    shown = f'<div style="display:none">{OWNS}</div><p>{BODY} It has done so for years on end.</p>'
    page = read(HEAD + PAGE.format(shown))
    assert OWNS not in page.text
    assert page.left_out == {"hidden": 1}


def test_headers_as_odd_programs_write_them() -> None:
    page = read(f"\ufeff\n\n{HEAD.replace('Rails', 'Rails — résumé')}\n{BODY}\n")
    assert (page.title, page.published) == ("Rails — résumé", "2024-03-12")
    page = read(f"Subject: x\nDate: 12 March 2024\n\n{BODY}\n")
    assert page.published == "2024-03-12"
    page = read(f"Subject: x\nDate: soon\n\n{BODY}\n")
    assert page.warnings == ("'soon' is no day of publication",)


def test_the_reasons_of_lines() -> None:
    found = assign(["We agree.", "", "On 3 May 2023, Ada wrote:", "> Orlu Steel grew."])
    assert found.reasons == [None, None, "quoted_line", "quoted_line"]
    assert found.passed_on is None
