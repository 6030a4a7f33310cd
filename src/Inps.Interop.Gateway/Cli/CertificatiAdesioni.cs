using System.CommandLine;
using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Engine.Adesioni;

namespace Inps.Interop.Gateway.Cli;

/// <summary><c>adesioni certificato sfida | aggiungi | promuovi | revoca</c>: the ente's next certificate ahead of the last one's end, and its withdrawal.</summary>
internal static class CertificatiAdesioni
{
    public static Command Create(IServiceProvider services) => new("certificato", "Gestisce i certificati di un'adesione.")
    {
        Sfida(services),
        Aggiungi(services),
        Change(services, "promuovi", "Rende un certificato quello in uso; gli altri restano ammessi finché sono validi.", (manage, chiave, impronta, autore, ct) =>
            manage.PromoteCertificatoAsync(chiave, impronta, autore, ct)),
        Change(services, "revoca", "Revoca un certificato, per sempre.", (manage, chiave, impronta, autore, ct) =>
            manage.RevokeCertificatoAsync(chiave, impronta, autore, ct)),
    };

    private static Command Sfida(IServiceProvider services)
    {
        var opzioni = new OpzioniAdesione(services);
        var pem = Pem();
        var command = opzioni.On(new Command("sfida", "Scrive il testo che l'ente firma con la chiave del certificato: openssl dgst -sha256 -sign CHIAVE -out PROVA TESTO."));
        command.Add(pem);
        command.SetAction(parsed =>
        {
            using var certificato = X509CertificateLoader.LoadCertificateFromFile(parsed.GetRequiredValue(pem).FullName);
            System.Console.Out.Write(ProvaDiPossesso.TextFor(opzioni.Chiave(parsed), certificato));
        });
        return command;
    }

    private static Command Aggiungi(IServiceProvider services)
    {
        var opzioni = new OpzioniAdesione(services);
        var pem = Pem();
        var prova = new Option<FileInfo>("--prova") { Description = "Firma del testo dato da 'sfida'", Required = true };
        var command = opzioni.On(new Command("aggiungi", "Aggiunge un certificato, con la prova che l'ente ne possiede la chiave; da subito è ammesso insieme agli altri."));
        command.Add(pem);
        command.Add(prova);
        opzioni.By(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var certificato = X509CertificateLoader.LoadCertificateFromFile(parsed.GetRequiredValue(pem).FullName);
            var firma = await File.ReadAllBytesAsync(parsed.GetRequiredValue(prova).FullName, cancellationToken);
            await services.GetRequiredService<ManageAdesioni>().AddCertificatoAsync(opzioni.Chiave(parsed), certificato, firma, opzioni.Autore(parsed), cancellationToken);
            await System.Console.Out.WriteLineAsync($"Certificato aggiunto: {ManageAdesioni.OfCertificate(certificato).ThumbprintSha256}");
        });
        return command;
    }

    private static Command Change(
        IServiceProvider services, string name, string description, Func<ManageAdesioni, ChiaveAdesione, string, Autore, CancellationToken, Task> change)
    {
        var opzioni = new OpzioniAdesione(services);
        var impronta = new Argument<string>("IMPRONTA") { Description = "Impronta SHA-256 del certificato" };
        var command = opzioni.On(new Command(name, description));
        command.Add(impronta);
        opzioni.By(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await change(services.GetRequiredService<ManageAdesioni>(), opzioni.Chiave(parsed), parsed.GetRequiredValue(impronta), opzioni.Autore(parsed), cancellationToken);
            await System.Console.Out.WriteLineAsync("Fatto.");
        });
        return command;
    }

    private static Argument<FileInfo> Pem() => new("CERTIFICATO") { Description = "File PEM del certificato" };
}
