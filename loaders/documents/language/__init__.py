"""Language: words, sentences, dates, amounts and known names, as they stand in any text."""
