// The constraints, each as the statement that makes it.
SHOW CONSTRAINTS YIELD createStatement
RETURN createStatement AS statement
