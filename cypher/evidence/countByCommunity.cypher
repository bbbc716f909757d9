MATCH (g:Community)
RETURN {
  community: g.id,
  experts: COUNT { (g)<-[:MEMBER_OF]-(:Expert) },
  quotations: COUNT { (g)<-[:MEMBER_OF]-(:Expert)<-[:SAID_BY]-(:Quotation) },
  findings: COUNT { (g)<-[:AMONG]-(:Finding) }
} AS tally
