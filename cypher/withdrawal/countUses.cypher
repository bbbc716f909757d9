// What else goes with experts, quotations and concepts.
RETURN {
  translations: COUNT {
    MATCH (q:Quotation)-[:HAS_RENDERING]->(:Rendering)
    WHERE q.id IN $quotations
  },
  votes: COUNT {
    MATCH (e:Expert)-[:HOLDS]->(:Concept)
    WHERE e.id IN $experts
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
