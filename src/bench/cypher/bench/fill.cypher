UNWIND range(1, 500) AS number
CREATE (:Study {id: $text + number})
