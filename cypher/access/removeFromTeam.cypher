MATCH (:Account {name: $name})-[member:MEMBER_OF_TEAM]->(:Study {id: $study})
DELETE member
