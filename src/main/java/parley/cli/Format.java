package parley.cli;

/** Text for people, JSON for machines. */
enum Format {
    TEXT,
    JSON
}
