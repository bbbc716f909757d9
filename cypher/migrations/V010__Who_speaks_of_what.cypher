// Statements name these before the first study or view is there.
CALL db.createRelationshipType('SPEAKS_OF');
CALL db.createRelationshipType('REPORTED_ON');
CALL db.createRelationshipType('SAME_AS');
CALL db.createRelationshipType('PART_OF');
CALL db.createProperty('evidence');
CALL db.createProperty('moderated');
CALL db.createLabel('SavedView');
CALL db.createProperty('owner');
CALL db.createProperty('link');
CALL db.createProperty('changedAt');
MATCH (e:Expert)<-[:SAID_BY]-(q:Quotation)-[coded:CODED_AS]->(c:Concept)
WITH e, c, count(q) AS evidence, collect(DISTINCT coded.stance) AS stances
CREATE (e)-[:SPEAKS_OF {
  expert: e.id,
  concept: c.id,
  evidence: evidence,
  stance: CASE size(stances) WHEN 1 THEN stances[0] ELSE 'MIXED' END
}]->(c);
MATCH (g:Community)<-[:AMONG]-(f:Finding)-[:ABOUT]->(c:Concept)
WITH g, c, count(f) AS evidence, collect(DISTINCT f.stance) AS stances
CREATE (g)-[:REPORTED_ON {
  evidence: evidence,
  stance: CASE size(stances) WHEN 1 THEN stances[0] ELSE 'MIXED' END
}]->(c);
