MERGE (r:Restoration {id: 'restoration'})
SET r.state = 'DONE', r.manifest = $manifest, r.at = datetime()
