// A dialogue on what is restricted is seen only by those who may see all of that.
MATCH (d:Dialogue {id: $id})
WHERE ($everything OR d.owner = $account OR $account IN d.sharedWith)
  AND NOT EXISTS {
    (d)-[:HAS_ITEM|ON|MINDS|CAME_TO|HEARD|BETWEEN|HOSTED_BY|HAS_ROSTER|CONSIDERS|IS*1..]->(n:Restricted)
    WHERE none(team IN n.restrictedTo WHERE team IN $teams)
  }
RETURN d {
  .*,
  communities: COLLECT {
    MATCH (d)-[between:BETWEEN]->(c:Community)
    RETURN c.id
    ORDER BY between.position
  },
  institutions: COLLECT {
    MATCH (d)-[:HOSTED_BY]->(i:Institution)
    RETURN i.id
  },
  items: COLLECT {
    MATCH (d)-[has:HAS_ITEM]->(i:AgendaItem)-[:ON]->(c:Concept)
    RETURN i {.*, concept: c.id}
    ORDER BY has.position
  },
  checks: COLLECT {
    MATCH (d)-[minds:MINDS]->(c:Concept)
    RETURN minds {.*, concept: c.id}
    ORDER BY minds.position
  },
  outcomes: COLLECT {
    MATCH (d)-[came:CAME_TO]->(c:Concept)
    RETURN came {.*, concept: c.id}
    ORDER BY came.position
  },
  said: COLLECT {
    MATCH (d)-[heard:HEARD]->(c:Concept)
    RETURN heard {.*, concept: c.id}
    ORDER BY heard.position
  }
}
