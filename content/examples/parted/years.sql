SET VARIABLE files = (SELECT list('{portal}data/' || file) FROM
  read_csv(['{portal}data/income.csv', '{portal}data/spending.csv']));
SELECT calc_fund AS fund, year(calc_banked_on) AS year,
  coalesce(sum(calc_banked::DECIMAL(14, 2)) FILTER (filename LIKE '%income%'), 0) AS money_in,
  coalesce(sum(calc_banked::DECIMAL(14, 2)) FILTER (filename LIKE '%spending%'), 0) AS money_out
FROM read_csv(getvariable('files'), union_by_name = true, filename = true, all_varchar = false)
GROUP BY ALL ORDER BY ALL;
