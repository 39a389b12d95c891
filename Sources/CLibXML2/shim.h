/* libxml2 may be built with ICU, whose headers clash with the ICU that Foundation brings. The one
   type that changes, the converter inside xmlCharEncodingHandler, is never used or made by us. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/HTMLparser.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlerror.h>

// The type of libxml2's error callback changed in 2.12: here it is read once for all versions.

/// Where the errors of a reader go: line (0 where unknown), level (xmlErrorLevel) and message.
struct redthread_xml_listener {
  void (*hear)(void *context, int line, int level, const char *message);
  void *context;
};

#if LIBXML_VERSION >= 21200
static inline void redthread_xml_hear(void *listener, const xmlError *error) {
#else
static inline void redthread_xml_hear(void *listener, xmlErrorPtr error) {
#endif
  struct redthread_xml_listener *to = (struct redthread_xml_listener *)listener;
  to->hear(to->context, error->line, error->level, error->message ? error->message : "");
}

static inline void redthread_xml_listen(
    xmlTextReaderPtr reader, struct redthread_xml_listener *listener) {
  xmlTextReaderSetStructuredErrorHandler(reader, redthread_xml_hear, listener);
}
