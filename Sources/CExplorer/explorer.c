#include "CExplorer.h"

static const unsigned char explorer_html[] = {
#embed "web/explorer.html"
};
static const unsigned char style_css[] = {
#embed "web/style.css"
};
static const unsigned char print_css[] = {
#embed "web/print.css"
};
static const unsigned char dom_js[] = {
#embed "web/dom.js"
};
static const unsigned char text_js[] = {
#embed "web/text.js"
};
static const unsigned char sourcetext_js[] = {
#embed "web/sourcetext.js"
};
static const unsigned char model_js[] = {
#embed "web/model.js"
};
static const unsigned char paths_js[] = {
#embed "web/paths.js"
};
static const unsigned char part_js[] = {
#embed "web/part.js"
};
static const unsigned char state_js[] = {
#embed "web/state.js"
};
static const unsigned char hash_js[] = {
#embed "web/hash.js"
};
static const unsigned char look_js[] = {
#embed "web/look.js"
};
static const unsigned char scene_js[] = {
#embed "web/scene.js"
};
static const unsigned char svgpen_js[] = {
#embed "web/svgpen.js"
};
static const unsigned char painter_js[] = {
#embed "web/painter.js"
};
static const unsigned char graphview_js[] = {
#embed "web/graphview.js"
};
static const unsigned char search_js[] = {
#embed "web/search.js"
};
static const unsigned char filters_js[] = {
#embed "web/filters.js"
};
static const unsigned char statement_js[] = {
#embed "web/statement.js"
};
static const unsigned char cards_js[] = {
#embed "web/cards.js"
};
static const unsigned char disputes_js[] = {
#embed "web/disputes.js"
};
static const unsigned char timeline_js[] = {
#embed "web/timeline.js"
};
static const unsigned char table_js[] = {
#embed "web/table.js"
};
static const unsigned char reader_js[] = {
#embed "web/reader.js"
};
static const unsigned char download_js[] = {
#embed "web/download.js"
};
static const unsigned char keys_js[] = {
#embed "web/keys.js"
};
static const unsigned char main_js[] = {
#embed "web/main.js"
};

#define WEB_FILE(name, bytes) {name, bytes, sizeof bytes}

static const struct redthread_web_file files[] = {
    WEB_FILE("explorer.html", explorer_html),
    WEB_FILE("style.css", style_css),
    WEB_FILE("print.css", print_css),
    WEB_FILE("dom.js", dom_js),
    WEB_FILE("text.js", text_js),
    WEB_FILE("sourcetext.js", sourcetext_js),
    WEB_FILE("model.js", model_js),
    WEB_FILE("paths.js", paths_js),
    WEB_FILE("part.js", part_js),
    WEB_FILE("state.js", state_js),
    WEB_FILE("hash.js", hash_js),
    WEB_FILE("look.js", look_js),
    WEB_FILE("scene.js", scene_js),
    WEB_FILE("svgpen.js", svgpen_js),
    WEB_FILE("painter.js", painter_js),
    WEB_FILE("graphview.js", graphview_js),
    WEB_FILE("search.js", search_js),
    WEB_FILE("filters.js", filters_js),
    WEB_FILE("statement.js", statement_js),
    WEB_FILE("cards.js", cards_js),
    WEB_FILE("disputes.js", disputes_js),
    WEB_FILE("timeline.js", timeline_js),
    WEB_FILE("table.js", table_js),
    WEB_FILE("reader.js", reader_js),
    WEB_FILE("download.js", download_js),
    WEB_FILE("keys.js", keys_js),
    WEB_FILE("main.js", main_js),
};

const size_t redthread_web_file_count = sizeof files / sizeof files[0];

const struct redthread_web_file *redthread_web_file_at(size_t index) { return &files[index]; }
