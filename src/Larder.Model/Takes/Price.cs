namespace Larder.Model.Takes;

/// <summary>In the currency of the owner's price table. May be negative: a difference.</summary>
public readonly record struct Price(decimal PerHour)
{
    public const int HoursIn30Days = 30 * 24;

    public decimal Per30Days => PerHour * HoursIn30Days;

    public static Price operator +(Price left, Price right) => new(left.PerHour + right.PerHour);

    public static Price operator -(Price left, Price right) => new(left.PerHour - right.PerHour);

    /// <summary>Null where one of them is: a part that is not known makes a sum unknown.</summary>
    public static Price? Sum(IEnumerable<Price?> prices) =>
        prices.Aggregate((Price?)default(Price), (sum, price) => sum is { } left && price is { } right ? left + right : null);
}
