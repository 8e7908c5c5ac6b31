using Larder.Agent.Engines;
using Larder.Agent.Processes;
using Larder.Model.Nodes;

namespace Larder.Agent.Nodes;

/// <summary>A node writes down its contents and ends, and the next process under its key begins with them.</summary>
internal sealed partial class NodeSupervisor
{
    /// <summary>Reading takes as long as the contents are large: on the disks of today 64 GB in this time.</summary>
    private static readonly TimeSpan ContentsPatience = TimeSpan.FromMinutes(15);

    /// <summary>False where there is nobody to tell.</summary>
    private bool BeginSave()
    {
        if (Report is not { State: NodeState.Running } last || _process is not { } process || _record is not { } record || _connection is not { } connection)
            return false;
        if (!_saving.IsCompleted) return true;
        try
        {
            // What lies there is of an earlier process. From here on the file is this one's, whoever looks.
            directory.DeleteContents();
            Record(known => known with { Saved = record.Attempted }, outlastsPower: true);
        }
        catch (Exception fault) when (NodeFaults.IsOfWriting(fault))
        {
            SaySave(last, ContentsSave.Failed, fault.Message);
            return true;
        }

        SaySave(last, ContentsSave.UnderWay, null);
        _saving = SaveAsync(connection, process);
        return true;
    }

    /// <summary>Beside the turns: a removal must not wait for it.</summary>
    private async Task SaveAsync(INodeConnection connection, NodeProcess process)
    {
        using var until = CancellationTokenSource.CreateLinkedTokenSource(_end.Token);
        var refusing = connection.SaveAndEndAsync(until.Token);
        await Task.WhenAny(refusing, process.Exited);
        if (!refusing.IsCompleted) await until.CancelAsync();
        try
        {
            var refused = await refusing;
            Post(_ =>
            {
                if (_process == process && Report is { State: NodeState.Running } last) SaySave(last, ContentsSave.Failed, refused);
                return Task.CompletedTask;
            });
        }
        catch (OperationCanceledException) when (until.IsCancellationRequested)
        {
            // The process ended, as it was told to; or the agent does, and the next one sees what became of it.
        }
    }

    private void SaySave(NodeReport last, ContentsSave save, string? fault) =>
        Say(last.Incarnation, NodeState.Running, report => last with { Save = save, SaveFault = fault, SeenAt = report.SeenAt });

    // Without the file, that one was told to write it means nothing.
    private ContentsSave SaveOfEnded => _record!.Saved == _record.Attempted && directory.HasContents ? ContentsSave.Done : ContentsSave.None;

    /// <summary>The process has what was written down: the next starts empty again.</summary>
    private void ForgetContents()
    {
        if (_record?.Saved is null) return;
        try
        {
            directory.DeleteContents();
            Record(record => record with { Saved = null }, outlastsPower: true);
        }
        catch (Exception fault) when (NodeFaults.IsOfWriting(fault))
        {
            // Where the file cannot be deleted either, the next process begins with what this one began with.
            RecordFailed(host.Logger, fault, key);
        }
    }
}
