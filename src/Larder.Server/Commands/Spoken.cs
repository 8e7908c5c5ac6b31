namespace Larder.Server.Commands;

/// <summary>How this program is called here, so that what we print can be typed as it stands: from a clone that is
/// ./larder or a path, installed it is larder.</summary>
internal static class Spoken
{
    /// <summary>Set by the clone's script to the name it was called by. Not LARDER_…: it is no setting.</summary>
    private const string Variable = "_LARDER_CALLED_AS";

    public static string Name => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } name ? name : "larder";
}
