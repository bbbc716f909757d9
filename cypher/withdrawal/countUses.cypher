// What else goes with experts, quotations and concepts.
RETURN {
  translations: COUNT {
    MATCH (q:Quotation)-[:HAS_RENDERING]->(:Rendering)
    WHERE q.id IN $quotations AND (NOT q:Restricted OR any(team IN q.restrictedTo WHERE team IN $teams))
  },
  votes: COUNT {
    MATCH (e:Expert)-[:HOLDS]->(:Concept)
    WHERE e.id IN $experts AND (NOT e:Restricted OR any(team IN e.restrictedTo WHERE team IN $teams))
  },
  invitations: COUNT {
    MATCH (p:Participant)
    WHERE p.expert IN $experts
  },
  dialogues: COUNT {
    MATCH (d:Dialogue)
    WHERE EXISTS {
        MATCH (d)-[:HAS_ITEM]->(:AgendaItem)-[:ON]->(c:Concept)
        WHERE c.id IN $concepts
      }
      OR EXISTS {
        MATCH (d)-[:MINDS|CAME_TO|HEARD]->(c:Concept)
        WHERE c.id IN $concepts
      }
  }
}
