internal import Graph

/// The JSON Schema (2020-12) of the canonical graph, for programs of others that check before they
/// read. `redthread validate` checks more: ids, ends, and that statements belong to their claims.
package enum GraphSchema {
  /// Made from the vocabulary itself. Relations are an open set: a user's table may declare any.
  package static let text = """
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "A graph of claims, each with the sentences that state it, as redthread writes it",
      "type": "object",
      "required": ["format", "version", "directed", "multigraph", "documents", "nodes", "edges"],
      "properties": {
        "format": {"const": "redthread"},
        "version": {"const": \(JSONExporter.version)},
        "directed": {"const": true},
        "multigraph": {"const": true},
        "graph": {"type": "object"},
        "documents": {"type": "array", "items": {"$ref": "#/$defs/document"}},
        "nodes": {"type": "array", "items": {"$ref": "#/$defs/entity"}},
        "edges": {"type": "array", "items": {"$ref": "#/$defs/claim"}}
      },
      "$defs": {
        "id": {"type": "string", "pattern": "^[A-Za-z][A-Za-z0-9_-]*$"},
        "text": {"type": ["string", "null"]},
        "offset": {
          "description": "Bytes of the source file as it is on disk; ranges are half-open.",
          "type": "integer", "minimum": 0, "maximum": 4294967295
        },
        "range": {
          "type": "object",
          "required": ["start", "end"],
          "properties": {"start": {"$ref": "#/$defs/offset"}, "end": {"$ref": "#/$defs/offset"}}
        },
        "document": {
          "type": "object",
          "required": ["id", "path", "sha256", "bytes", "title", "publisher", "published", "url"],
          "properties": {
            "id": {"$ref": "#/$defs/id"},
            "path": {"type": "string"},
            "paths": {"type": "array", "items": {"type": "string"}, "minItems": 2},
            "sha256": {"type": "string", "pattern": "^([0-9a-f]{64})?$"},
            "bytes": {"type": "integer", "minimum": 0},
            "title": {"$ref": "#/$defs/text"},
            "publisher": {"$ref": "#/$defs/text"},
            "published": {"$ref": "#/$defs/text"},
            "url": {"$ref": "#/$defs/text"}
          }
        },
        "entity": {
          "type": "object",
          "required": ["id", "type", "label", "aliases", "properties", "mentions"],
          "properties": {
            "id": {"$ref": "#/$defs/id"},
            "type": {"enum": \(list(EntityType.allCases))},
            "label": {"type": "string"},
            "aliases": {"type": "array", "items": {"type": "string"}},
            "properties": {"type": "object", "additionalProperties": {"type": "string"}},
            "mentions": {
              "type": "array",
              "items": {
                "allOf": [{"$ref": "#/$defs/range"}],
                "required": ["document"],
                "properties": {"document": {"$ref": "#/$defs/id"}}
              }
            }
          }
        },
        "claim": {
          "type": "object",
          "required": [
            "id", "key", "source", "relation", "target", "item", "symmetric", "status", "weight",
            "statements"
          ],
          "properties": {
            "id": {"type": "string", "pattern": "^c[0-9a-f]{16}$"},
            "key": {"type": "string", "pattern": "^c[0-9a-f]{16}$"},
            "source": {"$ref": "#/$defs/id"},
            "relation": {"type": "string", "pattern": "^[A-Za-z][A-Za-z0-9]*$"},
            "target": {"$ref": "#/$defs/id"},
            "item": {"oneOf": [{"$ref": "#/$defs/id"}, {"type": "null"}]},
            "symmetric": {"type": "boolean"},
            "status": {"enum": \(list(ClaimStatus.allCases))},
            "weight": {"type": "integer", "minimum": 1},
            "statements": {
              "type": "array", "items": {"$ref": "#/$defs/statement"}, "minItems": 1
            }
          }
        },
        "statement": {
          "type": "object",
          "required": [
            "polarity", "modality", "hedged", "confidence", "speakers", "qualifiers", "rule",
            "evidence", "cues"
          ],
          "properties": {
            "polarity": {"enum": \(list(Polarity.allCases))},
            "modality": {"enum": \(list(Modality.allCases))},
            "hedged": {"type": "boolean"},
            "confidence": {"type": "number", "minimum": 0, "maximum": 1},
            "speakers": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["entity", "text"],
                "properties": {
                  "entity": {"oneOf": [{"$ref": "#/$defs/id"}, {"type": "null"}]},
                  "text": {"type": "string"}
                }
              }
            },
            "qualifiers": {"type": "array", "items": {"$ref": "#/$defs/qualifier"}},
            "rule": {"type": "string"},
            "evidence": {
              "allOf": [{"$ref": "#/$defs/range"}],
              "required": ["document", "quote", "trigger"],
              "properties": {
                "document": {"$ref": "#/$defs/id"},
                "quote": {"type": "string"},
                "trigger": {"$ref": "#/$defs/range"}
              }
            },
            "cues": {
              "type": "array",
              "items": {
                "allOf": [{"$ref": "#/$defs/range"}],
                "required": ["kind"],
                "properties": {"kind": {"enum": \(list(Cue.Kind.allCases))}}
              }
            }
          }
        },
        "qualifier": {
          "type": "object",
          "required": ["role", "text"],
          "properties": {
            "role": {"enum": \(list(Qualifier.Role.allCases))},
            "entity": {"$ref": "#/$defs/id"},
            "value": {"type": "string"},
            "bound": {"enum": \(list(Qualifier.Bound.allCases))},
            "text": {"type": "string"}
          },
          "not": {"required": ["entity", "value"]}
        }
      }
    }

    """

  /// `["a", "b"]`; the words of the vocabulary need no escapes.
  private static func list<Word: RawRepresentable>(_ words: [Word]) -> String
  where Word.RawValue == String {
    "[" + words.map { "\"\($0.rawValue)\"" }.joined(separator: ", ") + "]"
  }
}
