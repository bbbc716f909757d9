UNWIND $nodes AS at
CALL (at) {
  WITH at WHERE at.type = 'Concept'
  MATCH (c:Concept {id: at.id})
  WHERE (NOT c:Restricted OR any(team IN c.restrictedTo WHERE team IN $teams)) AND NOT coalesce(c.moderated, false)
  RETURN c {.*} AS node
  UNION ALL
  WITH at WHERE at.type = 'Expert'
  MATCH (e:Expert {id: at.id})
  WHERE (NOT e:Restricted OR any(team IN e.restrictedTo WHERE team IN $teams))
  RETURN {
    id: e.id,
    label_und: e.code,
    community: head([(e)-[:MEMBER_OF]->(g:Community) | g.id])
  } AS node
  UNION ALL
  WITH at WHERE at.type = 'Community'
  MATCH (g:Community {id: at.id})
  WHERE (NOT g:Restricted OR any(team IN g.restrictedTo WHERE team IN $teams))
  // A community is labelled by its experts, as they are the ones who speak and vote.
  RETURN g {.id, label_en: g.experts_en, label_zh_Hans: g.experts_zh_Hans, community: g.id} AS node
  UNION ALL
  WITH at WHERE at.type = 'Institution'
  MATCH (i:Institution {id: at.id})
  WHERE (NOT i:Restricted OR any(team IN i.restrictedTo WHERE team IN $teams))
  RETURN i {
    .id,
    label_en: coalesce(i.shortName_en, i.name_en),
    label_zh_Hans: coalesce(i.shortName_zh_Hans, i.name_zh_Hans),
    community: head([(i)-[:BASED_IN]->(g:Community) | g.id])
  } AS node
  UNION ALL
  WITH at WHERE at.type = 'Quotation'
  MATCH (q:Quotation {id: at.id})-[:SAID_BY]->(:Expert)-[:MEMBER_OF]->(g:Community)
  WHERE (NOT q:Restricted OR any(team IN q.restrictedTo WHERE team IN $teams))
  RETURN q {
    .id,
    .original,
    .originalLanguage,
    community: g.id,
    renderings: [(q)-[:HAS_RENDERING]->(r:Rendering) | r {.language, .text}]
  } AS node
  UNION ALL
  WITH at WHERE at.type = 'Finding'
  MATCH (f:Finding {id: at.id})
  WHERE (NOT f:Restricted OR any(team IN f.restrictedTo WHERE team IN $teams))
  RETURN f {.*, community: head([(f)-[:AMONG]->(g:Community) | g.id])} AS node
  UNION ALL
  WITH at WHERE at.type = 'Statement'
  MATCH (t:Statement {id: at.id})
  WHERE (NOT t:Restricted OR any(team IN t.restrictedTo WHERE team IN $teams))
  RETURN t {.*} AS node
  UNION ALL
  WITH at WHERE at.type = 'Milestone'
  MATCH (m:Milestone {id: at.id})
  WHERE (NOT m:Restricted OR any(team IN m.restrictedTo WHERE team IN $teams))
  RETURN m {.*} AS node
  UNION ALL
  WITH at WHERE at.type = 'Source'
  MATCH (s:Source {id: at.id})
  WHERE (NOT s:Restricted OR any(team IN s.restrictedTo WHERE team IN $teams))
  RETURN s {.*, label_en: s.title_en, label_zh_Hans: s.title_zh_Hans} AS node
  UNION ALL
  WITH at WHERE at.type = 'Study'
  MATCH (s:Study {id: at.id})
  WHERE (NOT s:Restricted OR any(team IN s.restrictedTo WHERE team IN $teams))
  RETURN s {.*, label_en: s.title_en, label_zh_Hans: s.title_zh_Hans} AS node
}
RETURN node {.*, type: at.type}
