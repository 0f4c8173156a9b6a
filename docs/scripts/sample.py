"""A small graph for the pictures of the documentation and for the test that plays an analyst.

What it says of Bank of Kunlun, the chamber's branch, Senci, Xiangshan and the commission is what the examples of
`interlock demo` say. Everybody called Example is invented, as are all addresses.
"""

# ruff: noqa: E501 - a sentence stands on one line

from __future__ import annotations

from interlock.graph.view import Evidence, ViewGraph, ViewNode, ViewTie

PAYMENTS = (
    "In Chongqing, the local branch of the China Chamber of International Commerce has partnered with Bank of Kunlun to "
    "help facilitate export payments from Russia."
)
_DOCUMENTS = {
    "chamber": ("A branch, a bank and a maker of generators", "Example Wire", "https://news.example/chamber", "2022-04-12"),
    "county": ("A textile county looks north", "Example Wire", "https://news.example/county", "2022-05-03"),
    "signed": ("Exporters sign with a settlement bank", "Example Daily", "https://daily.example/signed?id=7", "2023-06-20"),
    "commission": ("A portfolio of projects", "Example Wire", "https://news.example/portfolio", "2023-05-25"),
}  # fmt: skip
# id, kind, name, country, ring, pagerank, other names
_PARTIES = (
    ("kunlun", "Bank", "Bank of Kunlun", "CN", 0, 0.141, ("昆仑银行", "昆仑银行股份有限公司", "Банк Куньлунь", "بنك كونلون")),
    ("branch", "Chamber", "China Chamber of International Commerce, Chongqing branch", "CN", 0, 0.118, ("中国国际商会重庆分会",)),
    ("561", "Programme", "561-Related", "US", 0, 0.034, ()),
    ("jialing", "Firm", "Jialing Example Machinery", "CN", 0, 0.051, ("嘉陵示例机械有限公司",)),
    ("volga", "Firm", "Волжский пример, торговый дом", "RU", 0, 0.046, ("Volga Example Trading House",)),
    ("senci", "Firm", "Senci Electric Machinery", "CN", 1, 0.038, ("神驰机电股份有限公司",)),
    ("russia", "Place", "Russia", "RU", 1, 0.097, ("Россия", "俄罗斯")),
    ("chongqing", "Place", "Chongqing", "CN", 1, 0.022, ("重庆",)),
    ("xiangshan", "GovernmentBody", "Xiangshan County", "CN", 2, 0.031, ("象山县",)),
    ("five", "Firm", "<five local companies>", "CN", 2, 0.012, ()),
    ("commission", "GovernmentBody", "Intergovernmental commission on investment cooperation", "RU", 2, 0.027, ()),
    ("portfolio", "Portfolio", "Portfolio of dozens of projects", None, 2, 0.019, ()),
    ("holding", "Firm", "Jialing Example Holding Pte. Ltd.", "SG", 1, 0.020, ()),
    ("gulf", "Bank", "مصرف المثال للتجارة", "AE", 1, 0.033, ("Example Trade Bank",)),
    ("owner", "Person", "陈示例", "CN", 1, 0.014, ("Chen Shili",)),
    ("fund", "Organization", "Example Northern Fund", "KZ", 1, 0.017, ()),
    *((f"m{at}", "Firm", f"Example Exporter {at:02}", "CN", 1, 0.008, (f"示例出口{at}号",)) for at in range(1, 13)),
)  # fmt: skip
# id, type, source, target, modality, confidence, stated on, document, quote
_SAID = (
    ("s1", "PARTNERS_WITH", "branch", "kunlun", "asserted", 0.93, "2022-04-12", "chamber", PAYMENTS),
    ("s2", "FACILITATES_TRADE_WITH", "kunlun", "russia", "asserted", 0.81, "2022-04-12", "chamber", PAYMENTS),
    ("s3", "LOCATED_IN", "senci", "chongqing", "asserted", 0.9, "2022-04-12", "chamber", "Shanghai-listed Senci Electric Machinery, which is based in Chongqing, said it is looking for opportunities in Russia and Ukraine and will set up a sales team in time."),
    ("s4", "SEEKS_BUSINESS_IN", "senci", "russia", "interest", 0.86, "2022-04-12", "chamber", "Shanghai-listed Senci Electric Machinery, which is based in Chongqing, said it is looking for opportunities in Russia and Ukraine and will set up a sales team in time."),
    ("s5", "DOES_BUSINESS_WITH", "five", "volga", "considered", 0.72, "2022-05-03", "county", "According to authorities in Xiangshan County, five local companies and a Russian trading house agreed to consider doing business. Nothing was signed."),
    ("s6", "SEEKS_BUSINESS_IN", "xiangshan", "russia", "interest", 0.84, "2022-05-03", "county", "The Xiangshan government has expressed interest in the Russian market all the same."),
    ("s7", "LOCATED_IN", "five", "xiangshan", "asserted", 0.8, "2022-05-03", "county", "According to authorities in Xiangshan County, five local companies and a Russian trading house agreed to consider doing business. Nothing was signed."),
    ("s8", "BANKS_WITH", "volga", "kunlun", "agreed", 0.78, "2023-06-20", "signed", "The Volga Example Trading House has signed an agreement to settle its purchases through Bank of Kunlun."),
    ("s9", "EXPORTS_TO", "jialing", "volga", "planned", 0.64, "2023-06-20", "signed", "Jialing Example Machinery plans to ship generators to the Volga Example Trading House from autumn."),
    ("s10", "EXPORTS_TO", "jialing", "volga", "asserted", 0.58, "2023-06-20", "signed", "A first lot of generators from Jialing Example Machinery has reached the Volga Example Trading House."),
    ("s11", "BANKS_WITH", "volga", "gulf", "denied", 0.7, "2023-06-20", "signed", "It has no account at the Example Trade Bank, a spokesman of the trading house said."),
    ("s12", "ASSEMBLED", "commission", "portfolio", "asserted", 0.9, "2023-05-25", "commission", "The intergovernmental commission on investment cooperation between Russia and China has assembled a portfolio of dozens of active projects."),
    ("s13", "FINANCES", "fund", "volga", "planned", 0.55, "2023-06-20", "signed", "The Example Northern Fund is to lend the trading house working capital."),
    ("s14", "LOCATED_IN", "commission", "russia", "asserted", None, "2023-05-25", "commission", "The intergovernmental commission on investment cooperation between Russia and China has assembled a portfolio of dozens of active projects."),
)  # fmt: skip
# id, type, source, target, dataset, valid from, valid to, columns used
_ROWS = (
    ("r1", "LISTED_UNDER", "kunlun", "561", "ofac", "2012-07-31", None, {"program": "561-Related", "uid": "15268"}),
    ("r2", "OWNS", "holding", "jialing", "gleif", "2019-03-01", None, {"relationship": "IS_ULTIMATELY_CONSOLIDATED_BY"}),
    ("r3", "HOLDS_ROLE", "owner", "holding", "register", "2018-01-01", "2024-01-01", {"role": "director"}),
    ("r4", "MEMBER_OF", "jialing", "branch", "members", "2016-05-01", None, {"grade": "full"}),
    ("r5", "LENDS_TO", "gulf", "holding", "register", None, None, {"instrument": "pledge"}),
    *((f"x{at}", "MEMBER_OF", f"m{at}", "branch", "members", f"{2010 + at}-01-01", None, {"grade": "associate"}) for at in range(1, 13)),
    ("r6", "OWNS", "holding", "m1", "register", "2020-01-01", None, {"share": "35"}),
)  # fmt: skip


def graph(rings: bool = True) -> ViewGraph:
    """The sample.

    Args:
        rings: fold what is one and more ties away from the first five parties.
    """
    nodes = tuple(
        ViewNode(
            id=id_, name=name, kind=kind, country=country, names=names, datasets=("sample",),
            properties={"pagerank": rank, **({"swift_bic": "CKLBCNBJ"} if id_ == "kunlun" else {})},
            ring=ring if rings else 0,
        )
        for id_, kind, name, country, ring, rank, names in _PARTIES
    )  # fmt: skip
    said = (
        ViewTie(
            id_, type_, source, target, modality, confidence=confidence, stated_on=stated_on, dataset="press",
            polarity="-" if modality == "denied" else "+", evidence=(_sentence(document, quote),),
        )
        for id_, type_, source, target, modality, confidence, stated_on, document, quote in _SAID
    )  # fmt: skip
    rows = (
        ViewTie(
            id_, type_, source, target, confidence=1.0, valid_from=first, valid_to=last, dataset=dataset,
            evidence=(Evidence("record", dataset, title=f"Extract of {dataset}", file=f"{dataset}.csv", row=number, digest=f"{number:064x}", retrieved="2025-11-01", fields=fields),),
        )
        for number, (id_, type_, source, target, dataset, first, last, fields) in enumerate(_ROWS, 1)
    )  # fmt: skip
    return ViewGraph(
        nodes,
        (*said, *rows),
        "Bank of Kunlun and around",
        "A sample: whom does the bank meet within two ties?",
    )


def _sentence(document: str, quote: str) -> Evidence:
    title, publisher, url, published = _DOCUMENTS[document]
    start = 120 + len(title)
    return Evidence(
        "statement", "press", document, title, publisher, url, published, quote, start, start + len(quote), rule=f"{document}/1",
    )  # fmt: skip
