CREATE (:RestoreChunk {part: $part, number: $number, lines: $lines})
