namespace Larder.Console;

/// <summary>What the console needs to know of the installation that serves it.</summary>
public sealed class ConsoleOptions
{
    /// <summary>The region shown where none was chosen.</summary>
    public string Region { get; set; } = "us-east-1";

    /// <summary>Where the keys that protect cookies are kept, so that a restart signs nobody out.</summary>
    public string KeyDirectory { get; set; } = "";

    /// <summary>Tells this installation's cookies from those of another on the same address: cookies know no ports.</summary>
    public string CookieSuffix { get; set; } = "";
}
