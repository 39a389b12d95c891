extension GraphMLExporter {
  /// The schema of a profile, to validate against or to give to other validators.
  ///
  /// GraphML's structure in our own words: graphs of nodes and edges with ports, hyperedges and
  /// nested graphs, typed keys, parse hints, and the identity constraints: unique ids, both ends
  /// of an edge present, every datum declared. The profile `gephi` allows a `label` on edges and
  /// `labels` on nodes beyond the official schema.
  package static func schema(_ profile: Profile) -> String {
    let edgeLabel = profile == .gephi ? "<xs:attribute name=\"label\" type=\"xs:string\"/>" : ""
    let nodeLabels = profile == .gephi ? "<xs:attribute name=\"labels\" type=\"xs:string\"/>" : ""
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="\(namespace)"
          xmlns:g="\(namespace)" targetNamespace="\(namespace)" elementFormDefault="qualified">
        <xs:simpleType name="keyOwner"><xs:restriction base="xs:NMTOKEN">
          <xs:enumeration value="all"/><xs:enumeration value="graphml"/>
          <xs:enumeration value="graph"/><xs:enumeration value="node"/>
          <xs:enumeration value="edge"/><xs:enumeration value="hyperedge"/>
          <xs:enumeration value="port"/><xs:enumeration value="endpoint"/>
        </xs:restriction></xs:simpleType>
        <xs:simpleType name="valueType"><xs:restriction base="xs:NMTOKEN">
          <xs:enumeration value="boolean"/><xs:enumeration value="int"/>
          <xs:enumeration value="long"/><xs:enumeration value="float"/>
          <xs:enumeration value="double"/><xs:enumeration value="string"/>
        </xs:restriction></xs:simpleType>
        <xs:simpleType name="direction"><xs:restriction base="xs:NMTOKEN">
          <xs:enumeration value="directed"/><xs:enumeration value="undirected"/>
        </xs:restriction></xs:simpleType>
        <xs:simpleType name="idStyle"><xs:restriction base="xs:NMTOKEN">
          <xs:enumeration value="canonical"/><xs:enumeration value="free"/>
        </xs:restriction></xs:simpleType>
        <xs:simpleType name="parseOrder"><xs:restriction base="xs:NMTOKEN">
          <xs:enumeration value="nodesfirst"/><xs:enumeration value="adjacencylist"/>
          <xs:enumeration value="free"/>
        </xs:restriction></xs:simpleType>
        <xs:simpleType name="endpointType"><xs:restriction base="xs:NMTOKEN">
          <xs:enumeration value="in"/><xs:enumeration value="out"/>
          <xs:enumeration value="undir"/>
        </xs:restriction></xs:simpleType>
        <xs:element name="desc" type="xs:string"/>
        <xs:element name="data"><xs:complexType><xs:simpleContent>
          <xs:extension base="xs:string">
            <xs:attribute name="key" type="xs:NMTOKEN" use="required"/>
            <xs:attribute name="id" type="xs:NMTOKEN"/>
          </xs:extension></xs:simpleContent></xs:complexType></xs:element>
        <xs:element name="default" type="xs:string"/>
        <xs:element name="locator"><xs:complexType>
          <xs:anyAttribute namespace="##other" processContents="skip"/>
        </xs:complexType></xs:element>
        <xs:element name="key"><xs:complexType><xs:sequence>
          <xs:element ref="desc" minOccurs="0"/><xs:element ref="default" minOccurs="0"/>
        </xs:sequence>
          <xs:attribute name="id" type="xs:NMTOKEN" use="required"/>
          <xs:attribute name="for" type="keyOwner" default="all"/>
          <xs:attribute name="attr.name" type="xs:NMTOKEN"/>
          <xs:attribute name="attr.type" type="valueType" default="string"/>
        </xs:complexType></xs:element>
        <xs:element name="port"><xs:complexType><xs:sequence>
          <xs:element ref="desc" minOccurs="0"/>
          <xs:choice minOccurs="0" maxOccurs="unbounded">
            <xs:element ref="data"/><xs:element ref="port"/>
          </xs:choice></xs:sequence>
          <xs:attribute name="name" type="xs:NMTOKEN" use="required"/>
        </xs:complexType></xs:element>
        <xs:element name="node"><xs:complexType><xs:sequence>
          <xs:element ref="desc" minOccurs="0"/>
          <xs:choice>
            <xs:sequence>
              <xs:choice minOccurs="0" maxOccurs="unbounded">
                <xs:element ref="data"/><xs:element ref="port"/>
              </xs:choice>
              <xs:element ref="graph" minOccurs="0"/>
            </xs:sequence>
            <xs:element ref="locator"/>
          </xs:choice></xs:sequence>
          <xs:attribute name="id" type="xs:NMTOKEN" use="required"/>
          <xs:attribute name="parse.indegree" type="xs:nonNegativeInteger"/>
          <xs:attribute name="parse.outdegree" type="xs:nonNegativeInteger"/>
          \(nodeLabels)
        </xs:complexType>
          <xs:unique name="node_data"><xs:selector xpath="g:data"/><xs:field xpath="@key"/></xs:unique>
        </xs:element>
        <xs:element name="edge"><xs:complexType><xs:sequence>
          <xs:element ref="desc" minOccurs="0"/>
          <xs:element ref="data" minOccurs="0" maxOccurs="unbounded"/>
          <xs:element ref="graph" minOccurs="0"/></xs:sequence>
          <xs:attribute name="id" type="xs:NMTOKEN"/>
          <xs:attribute name="directed" type="xs:boolean"/>
          <xs:attribute name="source" type="xs:NMTOKEN" use="required"/>
          <xs:attribute name="target" type="xs:NMTOKEN" use="required"/>
          <xs:attribute name="sourceport" type="xs:NMTOKEN"/>
          <xs:attribute name="targetport" type="xs:NMTOKEN"/>
          \(edgeLabel)
        </xs:complexType>
          <xs:unique name="edge_data"><xs:selector xpath="g:data"/><xs:field xpath="@key"/></xs:unique>
        </xs:element>
        <xs:element name="endpoint"><xs:complexType><xs:sequence>
          <xs:element ref="desc" minOccurs="0"/></xs:sequence>
          <xs:attribute name="id" type="xs:NMTOKEN"/>
          <xs:attribute name="port" type="xs:NMTOKEN"/>
          <xs:attribute name="node" type="xs:NMTOKEN" use="required"/>
          <xs:attribute name="type" type="endpointType" default="undir"/>
        </xs:complexType></xs:element>
        <xs:element name="hyperedge"><xs:complexType><xs:sequence>
          <xs:element ref="desc" minOccurs="0"/>
          <xs:choice minOccurs="0" maxOccurs="unbounded">
            <xs:element ref="data"/><xs:element ref="endpoint"/>
          </xs:choice>
          <xs:element ref="graph" minOccurs="0"/></xs:sequence>
          <xs:attribute name="id" type="xs:NMTOKEN"/>
        </xs:complexType></xs:element>
        <xs:element name="graph"><xs:complexType><xs:sequence>
          <xs:element ref="desc" minOccurs="0"/>
          <xs:choice>
            <xs:choice minOccurs="0" maxOccurs="unbounded">
              <xs:element ref="data"/><xs:element ref="node"/>
              <xs:element ref="edge"/><xs:element ref="hyperedge"/>
            </xs:choice>
            <xs:element ref="locator"/>
          </xs:choice></xs:sequence>
          <xs:attribute name="id" type="xs:NMTOKEN"/>
          <xs:attribute name="edgedefault" type="direction" use="required"/>
          <xs:attribute name="parse.nodeids" type="idStyle"/>
          <xs:attribute name="parse.edgeids" type="idStyle"/>
          <xs:attribute name="parse.order" type="parseOrder"/>
          <xs:attribute name="parse.nodes" type="xs:nonNegativeInteger"/>
          <xs:attribute name="parse.edges" type="xs:nonNegativeInteger"/>
          <xs:attribute name="parse.maxindegree" type="xs:nonNegativeInteger"/>
          <xs:attribute name="parse.maxoutdegree" type="xs:nonNegativeInteger"/>
        </xs:complexType>
          <xs:unique name="edge_id"><xs:selector xpath="g:edge"/><xs:field xpath="@id"/></xs:unique>
          <xs:unique name="graph_data"><xs:selector xpath="g:data"/><xs:field xpath="@key"/></xs:unique>
        </xs:element>
        <xs:element name="graphml"><xs:complexType><xs:sequence>
          <xs:element ref="desc" minOccurs="0"/>
          <xs:element ref="key" minOccurs="0" maxOccurs="unbounded"/>
          <xs:choice minOccurs="0" maxOccurs="unbounded">
            <xs:element ref="graph"/><xs:element ref="data"/>
          </xs:choice></xs:sequence>
        </xs:complexType>
          <xs:key name="key_id"><xs:selector xpath="g:key"/><xs:field xpath="@id"/></xs:key>
          <xs:key name="node_id"><xs:selector xpath=".//g:node"/><xs:field xpath="@id"/></xs:key>
          <xs:keyref name="data_key" refer="key_id"><xs:selector xpath=".//g:data"/><xs:field xpath="@key"/></xs:keyref>
          <xs:keyref name="edge_source" refer="node_id"><xs:selector xpath=".//g:edge"/><xs:field xpath="@source"/></xs:keyref>
          <xs:keyref name="edge_target" refer="node_id"><xs:selector xpath=".//g:edge"/><xs:field xpath="@target"/></xs:keyref>
        </xs:element>
      </xs:schema>

      """
  }
}
