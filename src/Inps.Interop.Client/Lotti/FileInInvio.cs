using System.Xml;

namespace Inps.Interop.Client.Lotti;

/// <summary>A file that is sent while it is read, from its start at every attempt.</summary>
/// <param name="read">Told how many bytes were read so far.</param>
internal sealed class FileInInvio(string file, Action<long> read) : IStreamProvider
{
    public Stream GetStream() => new Contato(file, read);

    public void ReleaseStream(Stream stream) => stream.Dispose();

    private sealed class Contato(string file, Action<long> told) : FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, useAsync: true)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = await base.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            told(Position);
            return count;
        }
    }
}
