"""Every analysis that can be asked on the graph, as data: its function, the ties it runs on, its parameters, the shape of its rows.

`interlock analyse FAMILY.FUNCTION` and the pages of docs/analyses are made from this table; nothing heavy is imported until a
function is called.

    entry = find("ownership.ultimate_owners")
    entry.rows(snapshot, entry.call(snapshot, firm="lei:..."))

A view says which ties an analysis sees:

    shares       OWNS, one tie a pair, only what gives a share of the firm itself (see `interlock.graph.analyse`)
    groups       the same and CONSOLIDATES
    ties         every tie as it stands, from subject to object
    folded       the same, one tie a pair and type
    risk         ties in both directions with the transmission weights of the risk model
    exposures    loans, investments and the like with an amount: who would lose what
    memberships  members, holders of offices and participants, tied to the bodies in which they are
    supplies     who supplies whom
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Literal

from interlock.schema.errors import UsageError

__all__ = ["CATALOGUE", "Analysis", "Parameter", "find"]

Kind = Literal[
    "node", "nodes", "fraction", "number", "integer", "text", "choice", "flag", "values", "numbers"
]
View = Literal[
    "shares", "groups", "ties", "folded", "risk", "exposures", "memberships", "supplies", "none"
]
Row = dict[str, Any]


@dataclass(frozen=True)
class Parameter:
    """One parameter of an analysis.

    Attributes:
        name: as in Python; the option is the same with dashes.
        kind: `node` = a party; `fraction` = a share in [0, 1]; `values` = ID=NUMBER, repeatable.
        help: what it means, with its unit.
        required: whether it has to be given.
        default: value where it is not.
        choices: for `choice`.
    """

    name: str
    kind: Kind
    help: str
    required: bool = False
    default: Any = None
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Analysis:
    """One analysis of the catalogue.

    Attributes:
        name: FAMILY.FUNCTION.
        title: the question it answers.
        view: which ties it runs on.
        parameters: what it takes.
        shape: name of the function in `rows` that makes rows of its result.
        misleads: when not to trust it; printed with the page and on the terminal.
        modality: modalities that count where the user names none.
        above: the parameter that names parties where only what stands above them can matter; ties elsewhere are not read into.
    """

    name: str
    title: str
    view: View
    shape: str
    misleads: str
    parameters: tuple[Parameter, ...] = ()
    modality: tuple[str, ...] | None = None
    above: str | None = None

    @property
    def function(self) -> Callable[..., Any]:
        """The function itself."""
        family, _, name = self.name.partition(".")
        found: Callable[..., Any] = getattr(
            import_module(f"interlock.graph.analysis.{family}"), name
        )
        return found

    def call(self, graph: Any, **parameters: Any) -> Any:
        """The result on a graph; parameters that are None are left to the function."""
        given = {name: value for name, value in parameters.items() if value is not None}
        return self.function(graph, **given)

    def rows(self, graph: Any, result: Any) -> Iterable[Row]:
        """The result as rows: `node` or `from` and `to`, values in percent where they are shares, and `ties`."""
        make: Callable[[Any, Any], Iterable[Row]] = getattr(
            import_module("interlock.graph.analysis.rows"), self.shape
        )
        return make(graph, result)


_FIRM = Parameter("firm", "node", "The firm.", required=True)
_NORMALISE = Parameter(
    "normalise", "flag", "Divide the shares of firms held over 100 % by their sum, in place of refusing them.", default=False
)  # fmt: skip
_SOURCE = Parameter("source", "node", "Where chains start.", required=True)
_TARGET = Parameter("target", "node", "Where they end.", required=True)
_SEED = Parameter("seed", "integer", "Seed of what is drawn.", default=0)
_CERTAIN = ("asserted",)


def _threshold(default: float, text: str) -> Parameter:
    return Parameter("threshold", "fraction", text, default=default)


_ENTRIES = (
    Analysis(
        "sanctions.status",
        "Who is blocked through ownership under a regime, on a day?",
        "shares",
        "findings",
        "Ownership only: control by other means, licences and the lists that were not loaded are outside. "
        "cannot_tell is an answer, not a no.",
        (
            Parameter("regime", "choice", "Whose rule.", default="ofac", choices=("ofac", "bis_affiliates", "eu", "uk")),
            Parameter("listed", "nodes", "Listed parties; default: who is listed by the regime's authority in the graph."),
            Parameter("nodes", "nodes", "Only these parties; default: all that listed parties hold something of."),
        ),
        _CERTAIN,
        above="nodes",
    ),
    Analysis(
        "ownership.integrated",
        "Which share does an owner have of each firm, directly and through others?",
        "shares",
        "pairs_of_shares",
        "A product of shares is no test of control or of sanctions: 60, 70 and 80 % give 33.6 %, and every firm on the way is controlled.",
        (Parameter("owners", "nodes", "Whose shares; default: everybody's."), _NORMALISE),
        _CERTAIN,
    ),
    Analysis(
        "ownership.ultimate_owners",
        "Who stands at the top of the chains above a firm, and what does nobody account for?",
        "shares",
        "owners",
        "51 % of 51 % is 26 %, and controls the firm all the same. The unknown rest is no small holder: nobody knows who it is.",
        (_FIRM, _threshold(0.25, "Least share of those listed."), _NORMALISE),
        _CERTAIN,
        above="firm",
    ),
    Analysis(
        "ownership.network_value",
        "How much do parties hold or decide about through the whole network?",
        "shares",
        "values",
        "A ranking. Raw values count firms in cycles again and again, up to ten times in published examples.",
        (Parameter("corrected", "flag", "Take out what firms in cycles hold of themselves.", default=True), _NORMALISE),
        _CERTAIN,
    ),
    Analysis(
        "control.majority",
        "For which firms does a party decide?",
        "shares",
        "control",
        "Shares stand in for votes here: other classes of shares, agreements and golden shares are not seen. Half is no majority.",
        (
            Parameter("controller", "node", "Whose control; default: everybody's."),
            _threshold(0.5, "More than this is needed."),
            Parameter("possible", "flag", "Count upper ends: who may be controlled.", default=False),
        ),
        _CERTAIN,
    ),
    Analysis(
        "control.ultimate",
        "Who stands at the top of a firm's chain of majorities?",
        "shares",
        "set_of_nodes",
        "Several rows mean that no single party can be named.",
        (_FIRM, _threshold(0.5, "More than this is needed.")),
        _CERTAIN,
        above="firm",
    ),
    Analysis(
        "control.close_links",
        "Which parties have 20 % or more of each other, over all chains together?",
        "shares",
        "pairs_of_shares",
        "Sums over simple chains; links through a common owner of 20 % in both are not among them.",
        (_threshold(0.2, "Least sum."),),
        _CERTAIN,
    ),
    Analysis(
        "control.weakest_link",
        "How strong is the weakest link of the strongest chain between two parties?",
        "shares",
        "one_share",
        "One chain only: holdings over several chains are not added.",
        (Parameter("a", "node", "Owner.", required=True), Parameter("b", "node", "Owned.", required=True)),
        _CERTAIN,
        above="b",
    ),
    Analysis(
        "control.npi",
        "Who has power over the firms of the network, as voters have in a committee?",
        "shares",
        "network_power",
        "Holders are taken to be independent; families and states are not. Circles of firms are drawn, not followed.",
        (Parameter("quota", "fraction", "More than this is needed.", default=0.5), _SEED),
        _CERTAIN,
    ),
    Analysis(
        "control.voting_power",
        "How often does each voter decide?",
        "none",
        "fractions",
        "Votes are not power, and power is not use: who always votes together counts as one.",
        (
            Parameter("weights", "numbers", "Votes, parted by commas.", required=True),
            Parameter("quota", "number", "Votes that win.", required=True),
            Parameter("index", "choice", "Which index.", default="shapley-shubik", choices=("shapley-shubik", "banzhaf")),
        ),
    ),
    Analysis(
        "groups.consolidated",
        "Which parties form a group under one head?",
        "groups",
        "groups",
        "An accounting parent may report for other reasons than control; see which ties bind a group.",
        (_threshold(0.5, "More than this is needed."),),
        _CERTAIN,
    ),
    Analysis(
        "counterfactual.missing",
        "Which single unknown fact would change what a regime says of a party?",
        "shares",
        "facts",
        "One fact at a time: two unknown shares may settle together what neither settles alone.",
        (
            Parameter("node", "node", "The party.", required=True),
            Parameter("listed", "nodes", "Listed parties; default: who is listed by the regime's authority in the graph."),
            Parameter("regime", "choice", "Whose rule.", default="ofac", choices=("ofac", "bis_affiliates", "eu", "uk")),
        ),
        _CERTAIN,
        above="node",
    ),
    Analysis(
        "counterfactual.without",
        "Whose status under a regime would change without some parties or ties?",
        "shares",
        "changes",
        "Only what was loaded changes; whoever would step in is not modelled.",
        (
            Parameter("remove", "nodes", "Parties, or ids of ties.", required=True),
            Parameter("listed", "nodes", "Listed parties; default: who is listed by the regime's authority in the graph."),
            Parameter("regime", "choice", "Whose rule.", default="ofac", choices=("ofac", "bis_affiliates", "eu", "uk")),
        ),
        _CERTAIN,
    ),
    Analysis(
        "paths.best",
        "Through which chains could one party touch another?",
        "risk",
        "paths",
        "Scores order chains by plausibility; they are neither measured probabilities nor a legal test.",
        (
            _SOURCE,
            _TARGET,
            Parameter("k", "integer", "Chains at most.", default=5),
            Parameter("max_length", "integer", "Ties a chain at most.", default=6),
        ),
    ),
    Analysis(
        "paths.exposure",
        "How strongly are parties exposed to some others over all chains together?",
        "risk",
        "values",
        "Transmission weights are judgement; read the chains behind a value.",
        (
            Parameter("sources", "nodes", "Whom they are exposed to.", required=True),
            Parameter("max_length", "integer", "Ties a chain at most.", default=4),
            _SEED,
        ),
    ),
    Analysis(
        "paths.coexisting",
        "Which chains held at one common time?",
        "risk",
        "dated_paths",
        "A tie without dates counts as holding always.",
        (
            _SOURCE,
            _TARGET,
            Parameter("k", "integer", "Chains at most.", default=5),
            Parameter("max_length", "integer", "Ties a chain at most.", default=6),
        ),
    ),
    Analysis(
        "nearness.nearest",
        "Which listed party is nearest to each party, and over which chain?",
        "risk",
        "nearest",
        "Near is not owned and not blocked: a score orders chains, sanctions.status decides.",
        (
            Parameter("listed", "nodes", "Listed parties; default: who is listed by the regime's authority in the graph."),
            Parameter("regime", "choice", "Whose lists.", default="ofac", choices=("ofac", "bis_affiliates", "eu", "uk")),
            Parameter("max_length", "integer", "Ties a chain at most.", default=4),
        ),
    ),
    Analysis(
        "nearness.ego",
        "What lies within some ties of a party?",
        "ties",
        "neighbourhood",
        "Near is not involved: a shared registry, country or address joins strangers. What lies behind a party with more ties than "
        "the cap is left out; the warning hubs names it.",
        (
            Parameter("node", "node", "The party.", required=True),
            Parameter("radius", "integer", "Ties to follow.", default=2),
            Parameter("hub_cap", "integer", "Parties with more ties are reached, but not walked through.", default=1000),
            Parameter("direction", "choice", "Along ties (out), against them (in) or both.", default="both", choices=("both", "out", "in")),
        ),
    ),
    Analysis(
        "temporal.earliest",
        "When can what leaves a party be at each other party first?",
        "ties",
        "arrivals",
        "A tie whose period is unknown holds always, so an early arrival may only mean missing dates.",
        (_SOURCE, Parameter("start", "text", "Day on which it leaves; default: any.")),
    ),
    Analysis(
        "sensitivity.ranks",
        "How much does the ranking of chains hang on single numbers of the risk model?",
        "ties",
        "swings",
        "One number at a time; two wrong numbers may move more than both alone.",
        (
            _SOURCE,
            _TARGET,
            Parameter("k", "integer", "Chains.", default=5),
            Parameter("max_length", "integer", "Ties a chain at most.", default=4),
            Parameter("spread", "fraction", "How far each number is moved.", default=0.2),
        ),
    ),
    Analysis(
        "chokepoints.between",
        "Whom must every chain from one party to another pass?",
        "risk",
        "list_of_nodes",
        "Only the chains that were loaded: a way round that no source tells of is not seen.",
        (_SOURCE, _TARGET),
    ),
    Analysis(
        "chokepoints.dominators",
        "Through whom does everything reach each party?",
        "risk",
        "dominators",
        "Immediate dominators only; follow them upward for the rest.",
        (_SOURCE,),
    ),
    Analysis(
        "chokepoints.min_cut",
        "How many facts, taken away, break every chain?",
        "risk",
        "cut",
        "The fewest ties, not the weakest ones.",
        (_SOURCE, _TARGET),
    ),
    Analysis(
        "chokepoints.disjoint",
        "How many chains are there that share no tie?",
        "risk",
        "chains",
        "Sharing no tie is not being independent: the same sentence may be behind both.",
        (_SOURCE, _TARGET),
    ),
    Analysis(
        "chokepoints.min_vertex_cut",
        "Which parties, taken away, break every chain?",
        "risk",
        "set_of_nodes",
        "None where the two are tied directly: no party lies between.",
        (_SOURCE, _TARGET),
    ),
    Analysis(
        "influence.pagerank",
        "Who stands where many ties lead?",
        "folded",
        "values",
        "A ranking that follows what was loaded: a register with many rows lifts whoever is in it.",
        (Parameter("alpha", "number", "Chance to go on.", default=0.85),
         Parameter("personalization", "nodes", "Start from these parties alone.")),
    ),
    Analysis(
        "influence.katz",
        "Who is reached over many chains, long ones counting less?",
        "folded",
        "values",
        "Diverges unless alpha is below the inverse of the largest eigenvalue.",
        (Parameter("alpha", "number", "What a further tie is worth.", default=0.1),),
    ),
    Analysis(
        "influence.betweenness",
        "Who lies on many shortest chains between others?",
        "folded",
        "values",
        "Shortest chains only; says nothing of who must be passed (see chokepoints).",
        (Parameter("k", "integer", "Sources drawn; default: all."), _SEED),
    ),
    Analysis(
        "influence.eigenvector",
        "Who is reached by those who are themselves reached by many?",
        "folded",
        "values",
        "Only circles of ties give an answer; where they are missing it is refused.",
    ),
    Analysis(
        "influence.heat",
        "Who stands near some parties, over all ways together?",
        "folded",
        "values",
        "A ranking of nearness. Heat knows neither directions of control nor laws.",
        (
            Parameter("seeds", "nodes", "Where it starts.", required=True),
            Parameter("time", "number", "How far it spreads.", default=1.0),
        ),
    ),
    Analysis(
        "brokerage.roles",
        "Who brings groups together, and in which role?",
        "folded",
        "roles",
        "Roles follow the grouping chosen, and hubs have many of each.",
        (Parameter("group", "choice", "By what parties are grouped.", default="kind", choices=("kind", "country")),),
    ),
    Analysis(
        "brokerage.constraint",
        "Whose neighbours all know each other?",
        "folded",
        "values",
        "Undirected; a party with one neighbour is constrained by definition.",
    ),
    Analysis(
        "brokerage.effective_size",
        "How many of a party's neighbours are not tied to each other?",
        "folded",
        "values",
        "Undirected; hubs of a register have large values by what the register lists.",
    ),
    Analysis(
        "brokerage.two_mode",
        "Which bodies alone bring members together, and across which groups?",
        "memberships",
        "asked_roles",
        "A shared body is a chance to meet, not a meeting; and members that share a body that was not asked for count as strangers.",
        (
            Parameter("brokers", "nodes", "Bodies, to see between whom they stand; or members, who stand between bodies.", required=True),
            Parameter("group", "choice", "By what parties are grouped.", default="country", choices=("kind", "country")),
        ),
    ),
    Analysis(
        "components.weak", "Which parts of the graph have no tie between them?", "folded", "sets",
        "Directions are ignored.",
    ),
    Analysis(
        "components.strong", "Which parties reach each other both ways?", "folded", "sets",
        "Along the ties' directions, whatever they mean.",
    ),
    Analysis(
        "structure.core_numbers", "Who belongs to a densely tied core?", "folded", "values",
        "Undirected; what registers list together looks like a core.",
    ),
    Analysis(
        "structure.articulation_points", "Whose removal parts the graph?", "folded", "set_of_nodes",
        "Undirected; for chains in a direction see chokepoints.between.",
    ),
    Analysis(
        "structure.shared_membership", "Who sits in the same bodies, and in how many?", "memberships", "shared",
        "Sharing a body is no tie between its members, least of all in a large one; without --as-of they may never have met there.",
        (
            Parameter("bodies", "nodes", "Boards, chambers, consortia.", required=True),
            Parameter("newman", "flag", "A body of m members counts 1 / (m - 1), not 1.", default=False),
            Parameter("largest", "integer", "Bodies with more members join nobody, and a warning names them.", default=200),
        ),
    ),
    Analysis(
        "communities.leiden", "Which parties are tied more among themselves than with others?", "folded", "sets",
        "Many partitions are nearly as good; a community is no legal group.",
        (Parameter("resolution", "number", "Higher gives smaller groups.", default=1.0), _SEED),
    ),
    Analysis(
        "contagion.debtrank",
        "Who loses what if some parties lose a part of their equity?",
        "exposures",
        "losses",
        "Needs equity; without it no loss can be told. Amounts in one currency only.",
        (
            Parameter("equity", "values", "Equity a party, ID=AMOUNT.", required=True),
            Parameter("shock", "values", "Part of its equity that a party loses first, ID=FRACTION.", required=True),
            Parameter("model", "choice", "Which model.", default="linear", choices=("linear", "single_hit")),
        ),
    ),
    Analysis(
        "contagion.supply",
        "Who loses what part of its output if some suppliers fail?",
        "supplies",
        "output_losses",
        "The worst case: a tie that does not say what part of the inputs it brings is read as all of them (rows list such ties under "
        "assumed), and nothing can be bought elsewhere. Stocks and time are not seen.",
        (Parameter("lost", "values", "Part of its output that a party loses first, ID=FRACTION.", required=True),),
    ),
)  # fmt: skip

CATALOGUE: Mapping[str, Analysis] = {entry.name: entry for entry in _ENTRIES}


_MOST_NAMED = 5  # analyses that an error names


def find(name: str) -> Analysis:
    """An analysis by its name.

    Raises:
        UsageError: there is none; the message names those that come nearest.
    """
    if name not in CATALOGUE:
        near = _nearest(name)
        raise UsageError(
            f"there is no analysis {name!r}",
            why=f"did you mean {', '.join(near)}?" if near else "it is FAMILY.FUNCTION",
            hint="see: interlock analyse list",
        )
    return CATALOGUE[name]


def _nearest(name: str) -> list[str]:
    """The analyses that come nearest to a misspelt name: by the whole of it, else by a word of it ("ownrs" for the owners)."""
    from difflib import get_close_matches

    if whole := get_close_matches(name, CATALOGUE, n=3):
        return whole
    words = {word for one in CATALOGUE for word in re.split(r"[._]", one)}
    close = get_close_matches(name, words, n=1)
    return [one for one in CATALOGUE if close and close[0] in re.split(r"[._]", one)][:_MOST_NAMED]
