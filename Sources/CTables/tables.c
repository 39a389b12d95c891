#include "CTables.h"

static const unsigned char agencies[] = {
#embed "tables/agencies.tsv"
};
static const unsigned char agency_templates[] = {
#embed "tables/agency_templates.tsv"
};
static const unsigned char companies[] = {
#embed "tables/companies.tsv"
};
static const unsigned char governments[] = {
#embed "tables/governments.tsv"
};
static const unsigned char laws[] = {
#embed "tables/laws.tsv"
};
static const unsigned char media[] = {
#embed "tables/media.tsv"
};
static const unsigned char name_words[] = {
#embed "tables/name_words.tsv"
};
static const unsigned char organisations[] = {
#embed "tables/organisations.tsv"
};
static const unsigned char people[] = {
#embed "tables/people.tsv"
};
static const unsigned char places[] = {
#embed "tables/places.tsv"
};
static const unsigned char programmes[] = {
#embed "tables/programmes.tsv"
};
static const unsigned char relation_triggers[] = {
#embed "tables/relation_triggers.tsv"
};
static const unsigned char relations[] = {
#embed "tables/relations.tsv"
};
static const unsigned char role_titles[] = {
#embed "tables/role_titles.tsv"
};
static const unsigned char status_cues[] = {
#embed "tables/status_cues.tsv"
};
static const unsigned char weapons[] = {
#embed "tables/weapons.tsv"
};
static const unsigned char word_classes[] = {
#embed "tables/word_classes.tsv"
};

#define TABLE(name) {#name, name, sizeof name}

static const struct redthread_table tables[] = {
    TABLE(agencies),
    TABLE(agency_templates),
    TABLE(companies),
    TABLE(governments),
    TABLE(laws),
    TABLE(media),
    TABLE(name_words),
    TABLE(organisations),
    TABLE(people),
    TABLE(places),
    TABLE(programmes),
    TABLE(relation_triggers),
    TABLE(relations),
    TABLE(role_titles),
    TABLE(status_cues),
    TABLE(weapons),
    TABLE(word_classes),
};

const size_t redthread_table_count = sizeof tables / sizeof tables[0];

const struct redthread_table *redthread_table_at(size_t index) { return &tables[index]; }
