WITH money AS (
  SELECT calc_fund, calc_banked_on, calc_banked AS money_in, 0 AS money_out
  FROM read_csv('{portal}data/income.csv')
  UNION ALL
  SELECT calc_fund, calc_banked_on, 0, calc_banked FROM read_csv('{portal}data/spending.csv')
)
SELECT calc_fund AS fund, year(calc_banked_on) AS year,
  sum(money_in)::DECIMAL(14, 2) AS money_in, sum(money_out)::DECIMAL(14, 2) AS money_out
FROM money GROUP BY ALL ORDER BY ALL;
