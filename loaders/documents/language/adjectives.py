"""Adjectives with a capital that are no state's and no name: of a creed ("an Islamic bank"), of a land ("a Bavarian lender").

"Kurdish" in OF_A_REGION      # True
"""

from __future__ import annotations

from interlock.loaders.documents.language.words import words

__all__ = ["OF_A_CREED", "OF_A_REGION"]

# Adjectives with a capital that say of what sort somebody is.
OF_A_CREED = frozenset(
    words(
        "Islamic Muslim Sunni Shiite Shia Christian Catholic Orthodox Protestant Lutheran Anglican Coptic Jewish Hindu Buddhist Sikh"
        " Marxist Communist Socialist Liberal Conservative Halal Kosher"
    )
)
# Adjectives of lands that are no state's: "a Bavarian district", "two Texan funds".
OF_A_REGION = frozenset(
    words(
        "Alaskan Albertan Alsatian Alpine Amazonian Andalusian Andean Aragonese Asturian Balinese Balkan Baltic Basque Bavarian"
        " Bengali Bohemian Breton Burgundian Cairene Calabrian Californian Cantonese Castilian Catalan Chechen Cornish Corsican"
        " Cretan Crimean Dalmatian Flemish Floridian Frisian Galician Gascon Genoese Gujarati Hausa Hawaiian Hejazi Iberian Igbo"
        " Istrian Javanese Karelian Kashmiri Katangan Katangese Keralan Kurdish Levantine Ligurian Lombard Malay Manchurian"
        " Mediterranean Milanese Moravian Neapolitan Okinawan Parisian Patagonian Piedmontese Pomeranian Prussian Punjabi"
        " Québécois Quebecois Rajasthani Rhenish Sahelian Sardinian Saxon Scandinavian Siberian Sichuanese Sicilian Silesian"
        " Sindhi Styrian Sumatran Swabian Tamil Tasmanian Tatar Texan Thessalian Tibetan Transylvanian Tuscan Tyrolean Valencian"
        " Venetian Viennese Volhynian Walloon Westphalian Yakut Yoruba Zanzibari Zulu"
    )
)
