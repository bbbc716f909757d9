// What the votes and codings of a bare statement are between.
UNWIND $rows AS row
CREATE (:Expert {id: 'bare/p' + row, study: 'bare'})
CREATE (:Concept {id: 'bare/c' + row, study: 'bare'})
CREATE (:Source {id: 'bare/s' + row, study: 'bare'})
