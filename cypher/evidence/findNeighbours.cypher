RETURN {
  previous: head(COLLECT {
    MATCH (before:Quotation)
    WHERE before.id < $id
    RETURN before.id
    ORDER BY before.id DESC LIMIT 1
  }),
  next: head(COLLECT {
    MATCH (after:Quotation)
    WHERE after.id > $id
    RETURN after.id
    ORDER BY after.id LIMIT 1
  })
}
