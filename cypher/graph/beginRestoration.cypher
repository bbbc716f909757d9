CREATE (:Restoration {id: 'restoration', state: 'STORING', manifest: $manifest, at: datetime()})
