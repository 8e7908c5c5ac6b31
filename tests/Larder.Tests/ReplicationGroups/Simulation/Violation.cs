namespace Larder.Tests.ReplicationGroups.Simulation;

/// <summary>Something happened that must never happen.</summary>
internal sealed class ViolationException(string message) : Exception(message);

/// <summary>The server was killed here: what it had in hand is gone, what it had stored stays.</summary>
internal sealed class ServerKilledException() : Exception("The server was killed.");
