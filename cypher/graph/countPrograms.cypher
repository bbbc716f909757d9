// Unguarded: it counts connections.
CALL dbms.listConnections() YIELD userAgent
WHERE userAgent = $agent
RETURN count(*)
