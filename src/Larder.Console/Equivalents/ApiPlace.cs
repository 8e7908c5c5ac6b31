namespace Larder.Console.Equivalents;

/// <summary>Where calls go to.</summary>
/// <param name="Endpoint">The address at which the reader of the page reaches the service; it serves all of AWS's services.</param>
public sealed record ApiPlace(Uri Endpoint, string Region)
{
    public string Url => Endpoint.GetLeftPart(UriPartial.Authority);
}
