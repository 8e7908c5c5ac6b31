namespace Larder.Agent.Engines;

/// <summary>A held way to a running node.</summary>
internal interface INodeConnection : IAsyncDisposable
{
    /// <summary>Null where the engine has none.</summary>
    string? RunId { get; }
}
