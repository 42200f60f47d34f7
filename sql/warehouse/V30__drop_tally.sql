-- Never written to before subjects had their own rows.
DROP TABLE IF EXISTS tally
