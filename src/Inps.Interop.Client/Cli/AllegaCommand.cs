using System.CommandLine;
using System.Globalization;
using System.Xml;

namespace Inps.Interop.Client.Cli;

/// <summary><c>allega DOMANDA FILE… -o NUOVA</c>: a copy of the domanda with the files as its attachments, typed by their bytes and with their digests.</summary>
internal static class AllegaCommand
{
    public static Command Create(Terminale terminale)
    {
        var domanda = new Argument<string>("DOMANDA") { Description = "Domanda in XML, o busta SOAP che la contiene" };
        var files = new Argument<string[]>("FILE") { Description = "File da allegare: PDF, JPEG, PNG o firmati p7m", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--output", "-o") { Description = "File da scrivere", HelpName = "FILE", Required = true };
        var command = new Command(
            "allega", "Scrive una copia della domanda con i file allegati. L'invio li trasmette accanto alla busta (MTOM) quando sono grandi. Esce con 2 se un file non è ammesso.")
        {
            domanda, files, output,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            terminale, parsed.GetRequiredValue(domanda), parsed.GetRequiredValue(files), parsed.GetRequiredValue(output), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Terminale terminale, string file, string[] files, string output, CancellationToken cancellationToken)
    {
        var documento = DocumentoDomanda.Read(await File.ReadAllBytesAsync(file, cancellationToken).ConfigureAwait(false));
        var allegati = await FileDaAllegare.ReadAsync(files, cancellationToken).ConfigureAwait(false);

        using var whole = new MemoryStream();
        using (var writer = XmlWriter.Create(whole, new XmlWriterSettings { NewLineHandling = NewLineHandling.Entitize }))
        {
            documento.WriteWith(allegati, writer);
        }

        // Written at once, and only when all went well: the file may be the domanda itself.
        await File.WriteAllBytesAsync(output, whole.ToArray(), cancellationToken).ConfigureAwait(false);
        foreach (var allegato in allegati)
        {
            await terminale.Out.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{allegato.NomeFile}: {allegato.TipoContenuto}, {allegato.Contenuto.Length} byte, SHA-256 {allegato.ImprontaSha256}")).ConfigureAwait(false);
        }

        return ExitCodes.Ok;
    }
}
