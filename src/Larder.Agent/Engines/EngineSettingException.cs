namespace Larder.Agent.Engines;

/// <summary>A setting of the spec that no engine may be started with. The message is fit for an event.</summary>
internal sealed class EngineSettingException(string message) : Exception(message);
