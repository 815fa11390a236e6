read <- function(file) read.csv(paste0("{portal}data/", file), fileEncoding = "UTF-8-BOM")
by_year <- function(table) {
  rows <- do.call(rbind, lapply(read(paste0(table, ".csv"))$file, read))
  rows$year <- substr(rows$calc_banked_on, 1, 4)
  aggregate(calc_banked ~ calc_fund + year, rows, sum)
}
money <- merge(by_year("income"), by_year("spending"), c("calc_fund", "year"), all = TRUE)
names(money) <- c("fund", "year", "in", "out")
money[is.na(money)] <- 0
write.csv(money, row.names = FALSE)
