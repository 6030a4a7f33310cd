namespace Inps.Interop.Gateway.Tests.Consegne;

/// <summary>One gateway for the tests of a class; its adesione holds the addresses of as many consumers, one for each test.</summary>
public sealed class ConsumatoriIscritti : IAsyncLifetime
{
    private const int Quanti = 17;
    private readonly Queue<ConsumatoreDiProva> liberi = new();

    internal PatronatoConLotti Patronato { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        while (liberi.Count < Quanti)
        {
            liberi.Enqueue(await ConsumatoreDiProva.StartAsync());
        }

        Patronato = await PatronatoConLotti.StartAsync([.. liberi.Select(consumatore => consumatore.Indirizzo)]);
    }

    /// <summary>A consumer that no other test has; whoever takes it disposes it.</summary>
    internal ConsumatoreDiProva Take() => liberi.Dequeue();

    public async ValueTask DisposeAsync()
    {
        await Patronato.DisposeAsync();
        foreach (var consumatore in liberi)
        {
            await consumatore.DisposeAsync();
        }
    }
}
