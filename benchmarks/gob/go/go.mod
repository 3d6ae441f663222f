module gobbench

go 1.26
